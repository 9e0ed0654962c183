comment on view stg_stories is 'One row per copy group: the story that it belongs to now.';
comment on column stg_stories.group_id is 'The copy group.';
comment on column stg_stories.story_id is 'The story; of one that was merged, the one that it ended in.';
comment on column stg_stories.appeared_at is 'When the group''s head was published, else fetched, UTC.';
comment on column stg_stories.likeness is 'How like the story the head was, 1 and more; 0: it began the story.';
