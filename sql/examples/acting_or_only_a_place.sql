-- Question: do countries act in the news, or are they where it happens?
-- Reading: share_as_actor near 1: what its government says and does; near 0: others report from there.
select
    actor_name,
    sum(mentions_as_actor) as mentions_as_actor,
    sum(mentions_as_location) as mentions_as_location,
    round(sum(mentions_as_actor) / sum(mentions), 2) as share_as_actor,
    max(day) as last_day
from actor_days
where kind = 'country'
group by actor_id, actor_name
order by sum(mentions) desc, actor_name
limit 25;
