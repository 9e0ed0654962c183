comment on view stg_tones is 'One row per article version, and per sentence with rated words, as the newest version of code finds it.';
comment on column stg_tones.version_id is 'The article version.';
comment on column stg_tones.start_char is 'Where the text or sentence begins.';
comment on column stg_tones.end_char is 'Code point after it.';
comment on column stg_tones.unit is 'text or sentence.';
comment on column stg_tones.tone is '-1 (negative words only) to 1 (positive words only).';
comment on column stg_tones.words_rated is 'Number of words on which it rests.';
comment on column stg_tones.stage_version is 'Version of the stage that made this row.';
comment on column stg_tones.run_id is 'The run that made this row.';
