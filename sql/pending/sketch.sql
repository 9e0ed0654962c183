-- Takes: Prose. Article versions that this version of sketch has not seen. None is left out for its date: near
-- copies are looked for among all.
select
    versions.version_id,
    versions.text,
    coalesce(versions.published_at, versions.fetched_at) as appeared_at,
    versions.fetch_run_id
from stg_article_versions as versions
anti join settled('sketch', $version, $now) as done on done.key = versions.version_id
order by versions.fetch_run_id, versions.version_id
limit $limit;
