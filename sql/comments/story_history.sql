comment on table story_history is 'One row per story that turned out to be another one.';
comment on column story_history.story_id is 'The id that ended.';
comment on column story_history.into_story_id is 'The story that it is now, which may have ended in another one since.';
comment on column story_history.run_id is 'The run that found it.';
comment on column story_history.merged_at is 'When that run began, UTC.';
comment on column story_history.because_of_url is 'Address of the article that was as like both.';
