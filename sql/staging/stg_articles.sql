-- Grain: one row per page that holds an article, or request that only its feed answered, as the newest version
-- of extract sees it.
with sources as (
    select page_id, url as page_url, fetched_at, request_id, run_id as fetch_run_id
    from raw.pages
    union all
    select request_id, min(url), min(seen_at), request_id, min(run_id)
    from raw.entries
    where request_id is not null
    group by request_id
)

select articles.*, sources.page_url, sources.fetched_at, sources.request_id, sources.fetch_run_id
from raw.articles as articles
join stg_stage_versions as newest
    on newest.stage = 'extract'
    and newest.key = articles.page_id
    and newest.stage_version = articles.stage_version
join sources using (page_id);
