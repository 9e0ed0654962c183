-- Grain: one row per story that turned out to be another one: an id that was published still leads to its story.
select story_id, into_story_id, run_id, merged_at, because_of_url
from stg_story_merges;
