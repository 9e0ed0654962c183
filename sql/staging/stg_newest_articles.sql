-- Grain: one row per article: its newest version.
-- The newest is found by its keys alone: sorting whole rows would hold every text in memory.
with newest as (
    select max_by(page_id, (fetch_run_id, fetched_at, page_id)) as page_id
    from stg_articles
    group by article_id
)

select *
from stg_articles
semi join newest using (page_id);
