-- Question: which stories were known at a moment, without later articles and merges?
-- Reading: compare with the table stories: what has grown since, and what turned out to be one (story_history).
select title, state, articles, copy_groups, outlets, languages, first_seen_at, story_id
from stories_as_of(timestamptz '2022-02-24 12:00:00+00');
