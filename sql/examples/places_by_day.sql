-- Question: where was the news, day by day?
-- Reading: the five places named as locations in the most copy groups of each day; countries are left out, for
-- nearly every article names one.
select day, place_name, country, latitude, longitude, articles, copy_groups, stories, outlets
from place_days
where kind = 'place'
qualify row_number() over (partition by day order by copy_groups desc, mentions desc, place_id) <= 5
order by day desc, copy_groups desc, place_name
limit 100;
