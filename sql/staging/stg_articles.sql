-- Grain: one row per page that holds an article, or request that only its feed answered, as the newest version
-- of extract sees it.
with newest as (
    select key as page_id, max_by(version, (run_id, decided_at)) as stage_version
    from raw.ledger
    where stage = 'extract' and outcome <> 'deferred'
    group by key
),

sources as (
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
join newest using (page_id, stage_version)
join sources using (page_id);
