-- Stories: what articles are about, which story each copy group belongs to, which stories turned out to be one.
-- No key: 70 rows an article would hold an index in memory. A batch is appended in one transaction with its ledger.
create table raw.story_terms (
    version_id uuid not null,
    channel varchar not null check (channel in ('words', 'named')),
    term varchar not null,
    weight double not null,
    day date not null,
    stage_version varchar not null,
    run_id integer not null
);
comment on table raw.story_terms is 'One row per term that says what the head of a copy group is about.';
comment on column raw.story_terms.version_id is 'The article version.';
comment on column raw.story_terms.channel is 'words: stems of title and lead; named: actors, places, events and numbers, in all languages.';
comment on column raw.story_terms.term is 'language:stem, actor id, TYPE country>country, or number and unit.';
comment on column raw.story_terms.weight is 'How much of the article it is, before its rarity.';
comment on column raw.story_terms.day is 'The day (UTC) on which the article appeared.';
comment on column raw.story_terms.stage_version is 'Version of the stage that made this row.';
comment on column raw.story_terms.run_id is 'The run that made this row.';

create table raw.story_members (
    version_id uuid not null,
    group_id uuid not null,
    story_id uuid not null,
    appeared_at timestamptz not null,
    likeness double not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version)
);
comment on table raw.story_members is 'One row per head of a copy group × version of the stage stories: the story that it joined.';
comment on column raw.story_members.version_id is 'The article version.';
comment on column raw.story_members.group_id is 'The copy group whose head it is; its copies belong to the same story.';
comment on column raw.story_members.story_id is 'The story, as it was called then.';
comment on column raw.story_members.appeared_at is 'When the head was published, else fetched, UTC.';
comment on column raw.story_members.likeness is 'How like the story it was, 1 and more; 0: it began the story.';
comment on column raw.story_members.stage_version is 'Version of the stage that made this row.';
comment on column raw.story_members.run_id is 'The run that made this row.';

create table raw.story_merges (
    story_id uuid not null,
    into_story_id uuid not null,
    version_id uuid not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (story_id, stage_version)
);
comment on table raw.story_merges is 'One row per story that turned out to be another: the history of ids.';
comment on column raw.story_merges.story_id is 'The story that ended.';
comment on column raw.story_merges.into_story_id is 'The earlier story that it is now.';
comment on column raw.story_merges.version_id is 'The article version that was as like both.';
comment on column raw.story_merges.stage_version is 'Version of the stage that made this row.';
comment on column raw.story_merges.run_id is 'The run that made this row.';
