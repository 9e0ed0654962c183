-- Question: who acts most in the articles of a crisis, watched or not?
-- Reading: an actor that is not watched and stands high may belong on the crisis's list.
select
    actors.actor_name,
    actors.kind,
    actors.country,
    actors.sector,
    actors.articles,
    actors.copy_groups,
    actors.stories,
    actors.outlets,
    known.is_watched
from crisis_top_actors('russia-ukraine') as actors
join crisis_actors as known on known.actor_id = actors.actor_id and known.crisis_id = 'russia-ukraine'
order by actors.copy_groups desc, actors.actor_name
limit 25;
