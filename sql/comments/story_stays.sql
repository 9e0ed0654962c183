comment on table story_stays is 'One row per copy group × story that it belonged to, with the runs in which it did.';
comment on column story_stays.group_id is 'The copy group.';
comment on column story_stays.story_id is 'The story, by the id that it had then.';
comment on column story_stays.known_from_run is 'The run since which the group was in the story.';
comment on column story_stays.known_until_run is 'The run that put it into another one; null: it is there still.';
