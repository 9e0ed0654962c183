-- Question: what has happened in a crisis, one line for each happening?
-- Reading: articles count printing presses, copy_groups texts, a row is a story; events are what its texts assert.
select first_seen_at, title, state, articles, copy_groups, outlets, languages, main_actors, events
from crisis_stories
where crisis_id = 'russia-ukraine'
order by copy_groups desc, first_seen_at;
