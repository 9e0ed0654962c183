-- Question: which places do the articles of a crisis name as locations, and when did each come up?
-- Reading: a place with a late first_day is one to which the story has moved.
select place_name, country, latitude, longitude, articles, copy_groups, stories, first_day, last_day, is_watched
from crisis_places
where crisis_id = 'russia-ukraine'
order by copy_groups desc, articles desc, place_name
limit 50;
