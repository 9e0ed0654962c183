-- Takes: Candidate. Article versions that this version of dedup has not placed, in the order of the fold: by the
-- run that fetched them, then as published, so that a replay finds the same heads. No date is left out: a fold
-- must see those before. "v+7" is version v done anew by run 7: it begins without the groups of v, and v
-- afterwards goes on with those of v+7.
with placed as (
    select *
    from stg_copies
    where stage_version = $version or starts_with(stage_version, $version || '+')
),

articles as (
    select article_id, min_by(group_id, (run_id, group_id)) as group_id
    from placed
    group by article_id
),

texts as (
    select versions.text_hash, min_by(placed.group_id, (placed.run_id, placed.group_id)) as group_id
    from placed
    join stg_article_versions as versions using (version_id)
    group by versions.text_hash
)

select
    versions.version_id,
    versions.article_id,
    versions.text_hash,
    versions.language,
    host_of(versions.url) as host,
    sketches.agency,
    sketches.day,
    sketches.shingles,
    sketches.scale,
    coalesce(articles.group_id, texts.group_id) as group_id
from stg_article_versions as versions
join stg_sketches as sketches using (version_id)
anti join settled('dedup', $version, $now) as done on done.key = versions.version_id
left join articles using (article_id)
left join texts using (text_hash)
order by versions.fetch_run_id, versions.published_at nulls last, versions.url, versions.version_id
limit $limit;
