-- Grain: one row per article version, and per sentence with rated words, as the newest version of code finds it.
select found.*
from raw.tones as found
join stg_stage_versions as newest
    on newest.stage = 'code'
    and newest.key = found.version_id
    and newest.stage_version = found.stage_version;
