-- Question: which articles changed their words after they were first fetched?
-- Reading: versions counts different wordings; the mart holds the newest, stg_article_versions all of them.
select articles.outlet, articles.title, articles.versions, versions.fetched_at, versions.title as title_then
from articles
join stg_article_versions as versions using (article_id)
where articles.versions > 1
order by articles.article_id, versions.fetched_at
limit 100;
