-- Grain: one row per story that turned out to be another one, in the newest version of stories.
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
    merges.story_id,
    merges.into_story_id,
    merges.run_id,
    runs.started_at as merged_at,
    versions.url as because_of_url
from raw.story_merges as merges
join newest using (stage_version)
left join raw.runs as runs using (run_id)
left join versions using (version_id);
