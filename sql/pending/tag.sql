-- Takes: Text. Article versions that this version of tag has not seen. Offices are held as of a day: that of a text
-- without a date is the day on which it was fetched, as in the marts.
select
    versions.version_id,
    versions.title,
    versions.text,
    versions.language,
    coalesce(versions.published_at, versions.fetched_at) as published_at
from stg_article_versions as versions
anti join settled('tag', $version, $now) as done on done.key = versions.version_id
where versions.fetched_at >= $since
order by versions.fetch_run_id, versions.version_id
limit $limit;
