-- Question: which names do the articles of a crisis hold that no list has?
-- Reading: such a name has no id, and each of its forms a row. One that many outlets use belongs into actors.toml;
-- two words that are no name at all are a mistake of the tagger's.
select actor_name as surface, kind, role, articles, copy_groups, stories, outlets, first_day, last_day
from crisis_named
where crisis_id = 'russia-ukraine' and actor_id is null
order by copy_groups desc, mentions desc, surface, role
limit 50;
