-- Takes: Text. Article versions that this version of tag has not seen.
with settled as (
    select key as version_id
    from raw.ledger
    where stage = 'tag' and version = $version
        and (outcome <> 'deferred' or retry_at > $now)
)

select versions.version_id, versions.title, versions.text, versions.language
from stg_article_versions as versions
anti join settled using (version_id)
where versions.fetched_at >= $since
order by versions.fetch_run_id, versions.version_id
limit $limit;
