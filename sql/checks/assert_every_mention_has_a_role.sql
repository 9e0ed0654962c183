-- A mention of which it is not said whether it acts or tells where, by a version of tag that says so of others:
-- rows were changed, or written by something else. Versions from before roles were told have none at all.
with roles_told as (
    select distinct stage_version
    from raw.mentions
    where role is not null
)

select mentions.version_id, mentions.part, mentions.start_char, mentions.surface, mentions.role
from raw.mentions as mentions
semi join roles_told using (stage_version)
where coalesce(mentions.role not in ('actor', 'location'), true);
