-- Actors that the articles of the crises name most.
select actors.name as actor, crisis_actors.actor_id as id, crisis_id as crisis, articles, mentions
from crisis_actors
join actors using (actor_id)
order by articles desc, mentions desc, actor
limit $limit;
