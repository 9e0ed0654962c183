comment on table story_history is 'One row per story that ended in another one or left another one.';
comment on column story_history.story_id is 'The id that ended, or that began.';
comment on column story_history.change is 'merged into: it is the other one now; split from: its texts were the other one''s.';
comment on column story_history.other_story_id is 'The other one, which goes on; it may have ended in another one since.';
comment on column story_history.copy_groups is 'Number of texts that went with it.';
comment on column story_history.run_id is 'The run that found it.';
comment on column story_history.changed_at is 'When that run began, UTC.';
comment on column story_history.because_of_url is 'Address of the article that was as like both, or upon which it showed that nothing holds them together.';
