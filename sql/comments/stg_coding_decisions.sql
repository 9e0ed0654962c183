comment on view stg_coding_decisions is 'One row per article version × version of the stage code: when it decided.';
comment on column stg_coding_decisions.version_id is 'The article version.';
comment on column stg_coding_decisions.stage_version is 'Version of the stage code.';
comment on column stg_coding_decisions.run_id is 'The run that decided.';
comment on column stg_coding_decisions.replaced_in_run is 'The run in which another version''s answer took its place, or null.';
