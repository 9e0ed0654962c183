-- Grain: one row per article version, as the newest version of dedup places it.
select copies.*
from raw.copies as copies
join stg_stage_versions as newest
    on newest.stage = 'dedup'
    and newest.key = copies.version_id
    and newest.stage_version = copies.stage_version;
