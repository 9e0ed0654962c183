-- What the heads of copy groups mean, where an embedding is plugged in.
create table raw.story_vectors (
    version_id uuid not null,
    vector tinyint[] not null,
    day date not null,
    stage_version varchar not null,
    run_id integer not null
);
comment on table raw.story_vectors is 'One row per head of a copy group, where the setting embedding names a model.';
comment on column raw.story_vectors.version_id is 'The article version.';
comment on column raw.story_vectors.vector is 'The direction of its vector: 127 is a length of 1.';
comment on column raw.story_vectors.day is 'The day (UTC) on which the article appeared.';
comment on column raw.story_vectors.stage_version is 'Version of the stage that made this row.';
comment on column raw.story_vectors.run_id is 'The run that made this row.';
