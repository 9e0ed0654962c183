-- Grain: one row per story that left another one, in the newest version of stories.
with newest as (
    select distinct stage_version
    from stg_stage_versions
    where stage = 'stories'
),

versions as (
    select version_id, any_value(url) as url
    from raw.articles
    group by version_id
)

select
    splits.story_id,
    splits.from_story_id,
    splits.run_id,
    any_value(runs.started_at) as split_at,
    any_value(versions.url) as because_of_url,
    count(*) as copy_groups
from raw.story_splits as splits
join newest using (stage_version)
left join raw.runs as runs using (run_id)
left join versions using (version_id)
group by splits.story_id, splits.from_story_id, splits.run_id;
