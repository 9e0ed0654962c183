-- Question: what do the articles of a crisis name that nobody watches yet?
-- Reading: one row per actor, place or product, the most widespread first: candidates for config/crises.
select crises.title, named.actor_id, named.actor_name, named.kind, named.country, named.articles, named.copy_groups
from crisis_named as named
join crises using (crisis_id)
where crisis_id = 'russia-ukraine' and not named.is_watched
order by named.copy_groups desc, named.actor_id
limit 25;
