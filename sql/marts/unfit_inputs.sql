-- Grain: one row per stage × input that was rejected or deferred when it was last tried.
with unfit as (
    select *
    from stg_ledger
    where outcome <> 'done'
),

requests as (
    select request_id as key, url
    from stg_requests
),

pages as (
    select page_id as key, url
    from stg_pages
),

versions as (
    select version_id as key, page_url as url
    from stg_article_versions
)

select
    unfit.stage,
    unfit.key,
    coalesce(requests.url, pages.url, versions.url) as url,
    unfit.outcome,
    unfit.reason,
    unfit.tries,
    unfit.retry_at,
    unfit.decided_at,
    unfit.run_id
from unfit
left join requests using (key)
left join pages using (key)
left join versions using (key);
