-- Grain: one row per event that a sentence of an article version tells, as the newest version of code finds it.
select found.*
from raw.event_reports as found
join stg_stage_versions as newest
    on newest.stage = 'code'
    and newest.key = found.version_id
    and newest.stage_version = found.stage_version;
