-- Grain: one row per quote in an article version, as the newest version of code finds it.
select found.*
from raw.quotes as found
join stg_stage_versions as newest
    on newest.stage = 'code'
    and newest.key = found.version_id
    and newest.stage_version = found.stage_version;
