-- Takes: StoryCandidate. Profiled heads of copy groups that this version of stories has not placed, in the order of
-- the fold, and of one run at a time: how rare a term is is counted among the articles up to that run, so that a
-- replay finds the same stories. "v+7" is version v done anew by run 7, as for copies.
with newest as (
    select stage, max_by(version, run_id) as version
    from raw.ledger
    where stage in ('sketch', 'dedup', 'profile')
    group by stage
),

profiled as (
    select ledger.key as version_id
    from raw.ledger as ledger
    join newest using (stage, version)
    where ledger.stage = 'profile' and ledger.outcome = 'done'
),

heads as (
    select copies.version_id, copies.article_id, copies.group_id
    from raw.copies as copies
    join newest on newest.stage = 'dedup' and newest.version = copies.stage_version
    where copies.relation = 'head'
),

waiting as materialized (
    select heads.*, sketches.appeared_at, sketches.day, sketches.fetch_run_id
    from heads
    semi join profiled using (version_id)
    anti join settled('stories', $version, $now) as done on done.key = heads.version_id
    join raw.sketches as sketches using (version_id)
    join newest on newest.stage = 'sketch' and newest.version = sketches.stage_version
),

batch as materialized (
    select *
    from waiting
    where fetch_run_id = (select min(fetch_run_id) from waiting)
    order by appeared_at, version_id
    limit $limit
),

placed as (
    select group_id, story_id
    from stays_in_stories($version, (select list(group_id) from batch))
    where known_until_run is null
),

versions as (
    select version_id, any_value(language) as language, any_value(url) as url
    from raw.articles
    where version_id in (select version_id from batch)
    group by version_id
)

select
    batch.version_id,
    batch.article_id,
    batch.group_id,
    versions.language,
    host_of(versions.url) as host,
    batch.appeared_at,
    batch.day,
    placed.story_id
from batch
join versions using (version_id)
left join placed using (group_id)
order by batch.appeared_at, batch.version_id;
