-- Grain: one row per article version, as the newest version of sketch has it.
select sketches.*
from raw.sketches as sketches
join stg_stage_versions as newest
    on newest.stage = 'sketch'
    and newest.key = sketches.version_id
    and newest.stage_version = sketches.stage_version;
