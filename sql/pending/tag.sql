-- Takes: Text. Article versions that this version of tag has not seen.
select versions.version_id, versions.title, versions.text, versions.language
from stg_article_versions as versions
anti join settled('tag', $version, $now) as done on done.key = versions.version_id
where versions.fetched_at >= $since
order by versions.fetch_run_id, versions.version_id
limit $limit;
