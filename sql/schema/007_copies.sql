-- Sketches of texts, by which near copies are found; and what a copy is to its group.
create table raw.sketches (
    version_id uuid not null,
    appeared_at timestamptz not null,
    fetch_run_id integer not null,
    day date not null,
    shingles integer not null,
    scale double not null,
    hashes integer not null,
    agency varchar,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version)
);
comment on table raw.sketches is 'One row per article version × version of the stage sketch: how its text is sketched.';
comment on column raw.sketches.version_id is 'The article version.';
comment on column raw.sketches.appeared_at is 'When the text was published, else fetched, UTC.';
comment on column raw.sketches.fetch_run_id is 'The run that brought it.';
comment on column raw.sketches.day is 'The day (UTC) on which the text appeared.';
comment on column raw.sketches.shingles is 'Number of different shingles: four words in a row.';
comment on column raw.sketches.scale is 'One hash of so many is kept: 14, of short texts one of fewer.';
comment on column raw.sketches.hashes is 'How many of their hashes are kept in raw.shingles.';
comment on column raw.sketches.agency is 'Id of the news agency that the text names as its source, or null.';
comment on column raw.sketches.stage_version is 'Version of the stage that made this row.';
comment on column raw.sketches.run_id is 'The run that made this row.';

-- No key: 40 million of them would hold an index in memory. A batch is appended in one transaction with its ledger.
create table raw.shingles (
    hash ubigint not null,
    version_id uuid not null,
    day date not null,
    stage_version varchar not null,
    run_id integer not null
);
comment on table raw.shingles is 'One row per kept hash of a text''s shingles: texts with many in common are copies.';
comment on column raw.shingles.hash is 'Hash of four words in a row, 64 bits.';
comment on column raw.shingles.version_id is 'The article version.';
comment on column raw.shingles.day is 'The day (UTC) on which the text appeared.';
comment on column raw.shingles.stage_version is 'Version of the stage that made this row.';
comment on column raw.shingles.run_id is 'The run that made this row.';

alter table raw.copies rename to copies_before;
create table raw.copies (
    version_id uuid not null,
    article_id uuid not null,
    group_id uuid not null,
    relation varchar not null check (relation in ('head', 'copy', 'excerpt', 'extension')),
    shared_share double not null,
    matched_id uuid,
    agency varchar,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version)
);
insert into raw.copies by name
select * from raw.copies_before;
drop table raw.copies_before;
comment on table raw.copies is 'One row per article version × version of the stage dedup: its place in a copy group.';
comment on column raw.copies.version_id is 'The article version.';
comment on column raw.copies.article_id is 'The article.';
comment on column raw.copies.group_id is 'article_id of the group''s head: the article first seen with this text.';
comment on column raw.copies.relation is 'head; copy; excerpt: a part of the matched text; extension: the matched text and more.';
comment on column raw.copies.shared_share is 'Share of the member''s text that the matched one holds, 0 to 1.';
comment on column raw.copies.matched_id is 'The article version that it shares most with; null: a head, or the texts are equal.';
comment on column raw.copies.agency is 'Id of the news agency that the text names as its source, or null.';
comment on column raw.copies.stage_version is 'Version of the stage that made this row.';
comment on column raw.copies.run_id is 'The run that made this row.';
