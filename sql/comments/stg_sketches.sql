comment on view stg_sketches is 'One row per article version, as the newest version of sketch has it.';
comment on column stg_sketches.version_id is 'The article version.';
comment on column stg_sketches.day is 'The day (UTC) on which the text appeared.';
comment on column stg_sketches.shingles is 'Number of different shingles: four words in a row.';
comment on column stg_sketches.scale is 'One hash of so many is kept: 14, of short texts one of fewer.';
comment on column stg_sketches.hashes is 'How many of their hashes are kept in raw.shingles.';
comment on column stg_sketches.agency is 'Id of the news agency that the text names as its source, or null.';
comment on column stg_sketches.stage_version is 'Version of the stage that made this row.';
comment on column stg_sketches.run_id is 'The run that made this row.';
