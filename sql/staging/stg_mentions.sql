-- Grain: one row per mention in an article version, as the newest version of tag finds it.
select mentions.*
from raw.mentions as mentions
join stg_stage_versions as newest
    on newest.stage = 'tag'
    and newest.key = mentions.version_id
    and newest.stage_version = mentions.stage_version;
