-- Grain: one row per copy group: the story that it belongs to now. A story that was merged is the one it ended in.
with recursive merges as (
    select story_id, into_story_id, stage_version
    from raw.story_merges
),

members as (
    select members.*
    from raw.story_members as members
    join stg_stage_versions as newest
        on newest.stage = 'stories'
        and newest.key = members.version_id
        and newest.stage_version = members.stage_version
),

roots(story_id, root_id, stage_version, steps) as (
    select story_id, into_story_id, stage_version, 1
    from merges
    union all
    select roots.story_id, merges.into_story_id, merges.stage_version, roots.steps + 1
    from roots
    join merges on merges.story_id = roots.root_id and merges.stage_version = roots.stage_version
),

ends as (
    select story_id, stage_version, max_by(root_id, steps) as root_id
    from roots
    group by story_id, stage_version
)

select
    members.group_id,
    max_by(coalesce(ends.root_id, members.story_id), (members.run_id, members.version_id)) as story_id,
    min_by(members.story_id, (members.run_id, members.version_id)) as joined_story_id,
    min(members.appeared_at) as appeared_at,
    max(members.likeness) as likeness
from members
left join ends on ends.story_id = members.story_id and ends.stage_version = members.stage_version
group by members.group_id;
