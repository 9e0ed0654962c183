-- Grain: one row per copy group × story that it belonged to, with the runs in which it did.
select group_id, story_id, known_from_run, known_until_run
from stays_in_stories(null, (select list(distinct group_id) from raw.story_members));
