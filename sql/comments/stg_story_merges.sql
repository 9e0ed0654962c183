comment on view stg_story_merges is 'One row per story that turned out to be another one.';
comment on column stg_story_merges.story_id is 'The id that ended.';
comment on column stg_story_merges.into_story_id is 'The story that it is now, which may have ended in another one since.';
comment on column stg_story_merges.run_id is 'The run that found it.';
comment on column stg_story_merges.merged_at is 'When that run began, UTC.';
comment on column stg_story_merges.because_of_url is 'Address of the article that was as like both.';
