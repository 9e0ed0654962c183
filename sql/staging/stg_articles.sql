-- Grain: one row per page that holds an article, as the newest version of extract sees it.
with newest as (
    select key as page_id, max_by(version, (run_id, decided_at)) as stage_version
    from raw.ledger
    where stage = 'extract' and outcome <> 'deferred'
    group by key
)

select articles.*, pages.url as page_url, pages.fetched_at, pages.request_id, pages.run_id as fetch_run_id
from raw.articles as articles
join newest using (page_id, stage_version)
join raw.pages as pages using (page_id);
