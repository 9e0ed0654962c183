comment on view stg_stage_versions is 'One row per stage and input: the version whose answer counts.';
comment on column stg_stage_versions.stage is 'Name of the stage.';
comment on column stg_stage_versions.key is 'Id of the input.';
comment on column stg_stage_versions.stage_version is 'The newest version that settled it, by run number.';
