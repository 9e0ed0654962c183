-- Grain: one row per copy group × story that it belonged to, with the runs in which it did: so that stories_as_of can
-- look back without later merges and splits.
select group_id, story_id, known_from_run, known_until_run
from stg_story_stays;
