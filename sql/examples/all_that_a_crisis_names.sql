-- Question: what do the articles of a crisis name that nobody watches yet?
-- Reading: one row per role and actor, place or product, the most widespread first: candidates for config/crises.
select
    crises.title,
    named.actor_id,
    named.actor_name,
    named.role,
    named.kind,
    named.country,
    named.articles,
    named.copy_groups,
    named.stories
from crisis_named as named
join crises using (crisis_id)
where crisis_id = 'russia-ukraine' and not named.is_watched and named.actor_id is not null
order by named.copy_groups desc, named.actor_id, named.role
limit 25;
