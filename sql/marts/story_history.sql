-- Grain: one row per story that ended in another one or left another one: what became of an id that was published.
with merges as (
    select *
    from stg_story_merges
),

splits as (
    select *
    from stg_story_splits
),

stays as (
    select *
    from stg_story_stays
),

gone as (
    select story_id, known_until_run as run_id, count(distinct group_id) as copy_groups
    from stays
    group by story_id, known_until_run
)

select
    merges.story_id,
    'merged into' as change,
    merges.into_story_id as other_story_id,
    coalesce(gone.copy_groups, 0) as copy_groups,
    merges.run_id,
    merges.merged_at as changed_at,
    merges.because_of_url
from merges
left join gone using (story_id, run_id)
union all
select story_id, 'split from', from_story_id, copy_groups, run_id, split_at, because_of_url
from splits;
