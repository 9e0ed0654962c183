-- Grain: one row per copy group × story that it belonged to, in order, with the runs in which it did; the last one goes
-- on. Of one version of the stage (and of what did it anew: "v+7"), or with null of all, each in its time; of a list of
-- copy groups: asked for all of a million, it takes half a second.
-- A head joins a story, and so a group stays where its newest head was put, or it left with others in a split, until
-- the story ends in another. Only a merge that is not older than the stay counts: what an earlier version merged does
-- not concern what was placed anew.
create or replace macro stays_in_stories(of_version, of_groups) as table
with recursive moves as (
    select group_id, story_id, stage_version, run_id, false as is_split, version_id
    from raw.story_members
    union all
    select group_id, story_id, stage_version, run_id, true, version_id
    from raw.story_splits
),

placed as (
    select
        group_id,
        story_id,
        run_id,
        row_number() over newest_last as place,
        lead(run_id) over newest_last as next_run_id
    from moves
    where (of_version is null or stage_version = of_version or starts_with(stage_version, of_version || '+'))
        and group_id in (select unnest(of_groups))
    window newest_last as (partition by group_id order by run_id, is_split, version_id)
),

merged as (
    select story_id, into_story_id, run_id
    from raw.story_merges
    where of_version is null or stage_version = of_version or starts_with(stage_version, of_version || '+')
),

stays(group_id, story_id, from_run_id, place, next_run_id, steps) as (
    select group_id, story_id, run_id, place, next_run_id, 0
    from placed
    union all
    select stays.group_id, merged.into_story_id, merged.run_id, stays.place, stays.next_run_id, stays.steps + 1
    from stays
    join merged
        on merged.story_id = stays.story_id
        and merged.run_id >= stays.from_run_id
        and (stays.next_run_id is null or merged.run_id < stays.next_run_id)
)

select
    group_id,
    story_id,
    from_run_id as known_from_run,
    lead(from_run_id) over (partition by group_id order by place, steps, from_run_id) as known_until_run
from stays;
