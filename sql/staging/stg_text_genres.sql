-- Grain: one row per article version of which no events are told, as the newest version of code finds it.
select found.*
from raw.text_genres as found
join stg_stage_versions as newest
    on newest.stage = 'code'
    and newest.key = found.version_id
    and newest.stage_version = found.stage_version;
