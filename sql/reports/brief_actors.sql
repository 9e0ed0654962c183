-- Actors that act most in the articles of the crises.
select actor_name as actor, actor_id as id, country, sector, crisis_id as crisis, articles, copy_groups, stories,
    mentions
from crisis_actors
order by articles desc, mentions desc, actor
limit $limit;
