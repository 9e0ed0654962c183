-- Grain: one row per mention in an article version, as the newest version of tag finds it.
-- What was tagged before tag told roles, and has not been tagged since, gets the role that its kind usually has.
select mentions.* replace (
    coalesce(mentions.role, case mentions.kind when 'place' then 'location' else 'actor' end) as role
)
from raw.mentions as mentions
join stg_stage_versions as newest
    on newest.stage = 'tag'
    and newest.key = mentions.version_id
    and newest.stage_version = mentions.stage_version;
