comment on view stg_story_splits is 'One row per story that left another one.';
comment on column stg_story_splits.story_id is 'The id that is new.';
comment on column stg_story_splits.from_story_id is 'The story that it left, which keeps its id.';
comment on column stg_story_splits.run_id is 'The run that found it.';
comment on column stg_story_splits.split_at is 'When that run began, UTC.';
comment on column stg_story_splits.because_of_url is 'Address of the article upon which it showed.';
comment on column stg_story_splits.copy_groups is 'Number of texts that left.';
