-- Question: who has appeared in a crisis in its last seven days and did not act in it before?
-- Reading: many outlets mean that someone has entered the story; one outlet may be one outlet's choice.
with newest as (
    select max(day) as day
    from crisis_days
    where crisis_id = 'russia-ukraine'
)

select
    actors.actor_name,
    actors.kind,
    actors.country,
    actors.sector,
    actors.first_day,
    actors.articles,
    actors.copy_groups,
    actors.stories,
    actors.outlets
from newest
join crisis_actors as actors
    on actors.crisis_id = 'russia-ukraine' and actors.first_day > newest.day - 7
order by actors.outlets desc, actors.articles desc, actors.actor_name;
