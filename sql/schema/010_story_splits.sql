-- What holds a story together, and what left it when nothing did any more.
-- No key: a batch is appended in one transaction with its ledger, and an index on pairs would be held in memory.
create table raw.story_links (
    group_id uuid not null,
    other_group_id uuid not null,
    likeness double not null,
    day date not null,
    stage_version varchar not null,
    run_id integer not null
);
comment on table raw.story_links is 'One row per two copy groups whose heads are alike enough to hold a story together, seen from the later.';
comment on column raw.story_links.group_id is 'The copy group that was placed.';
comment on column raw.story_links.other_group_id is 'One that was placed before.';
comment on column raw.story_links.likeness is 'Of their heads; 1 and more: it may be the same happening.';
comment on column raw.story_links.day is 'The day (UTC) on which the later appeared.';
comment on column raw.story_links.stage_version is 'Version of the stage that made this row.';
comment on column raw.story_links.run_id is 'The run that made this row.';

create table raw.story_splits (
    group_id uuid not null,
    story_id uuid not null,
    from_story_id uuid not null,
    version_id uuid not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (group_id, stage_version)
);
comment on table raw.story_splits is 'One row per copy group that left a story with others, once: the history of ids.';
comment on column raw.story_splits.group_id is 'The copy group.';
comment on column raw.story_splits.story_id is 'The story that they are now: a new id, made of the first article that left.';
comment on column raw.story_splits.from_story_id is 'The story that they left, as it was called then.';
comment on column raw.story_splits.version_id is 'The article version upon which it showed.';
comment on column raw.story_splits.stage_version is 'Version of the stage that made this row.';
comment on column raw.story_splits.run_id is 'The run that made this row.';
