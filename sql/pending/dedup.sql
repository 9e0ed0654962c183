-- Takes: Candidate. Article versions that this version of dedup has not placed, in the order of the fold:
-- by the run that fetched them, then as published, so that a replay finds the same heads.
with settled as (
    select key as version_id
    from raw.ledger
    where stage = 'dedup' and version = $version
),

groups as (
    select versions.text_hash, min_by(copies.group_id, (copies.run_id, copies.group_id)) as group_id
    from raw.copies as copies
    join stg_article_versions as versions using (version_id)
    where copies.stage_version = $version
    group by versions.text_hash
)

select versions.version_id, versions.article_id, versions.text_hash, groups.group_id
from stg_article_versions as versions
anti join settled using (version_id)
left join groups using (text_hash)
where versions.fetched_at >= $since
order by versions.fetch_run_id, versions.published_at nulls last, versions.url, versions.version_id
limit $limit;
