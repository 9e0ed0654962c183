-- Grain: one row per copy group: the story that it belongs to now. Of one that was merged, the one it ended in.
with members as (
    select members.group_id, min(members.appeared_at) as appeared_at, max(members.likeness) as likeness
    from raw.story_members as members
    join stg_stage_versions as newest
        on newest.stage = 'stories'
        and newest.key = members.version_id
        and newest.stage_version = members.stage_version
    group by members.group_id
),

stays as (
    select group_id, story_id
    from stg_story_stays
    where known_until_run is null
)

select group_id, stays.story_id, members.appeared_at, members.likeness
from stays
join members using (group_id);
