-- Grain: one row per article version: the first page that held these words.
-- The first is found by its keys alone: sorting whole rows would hold every text in memory.
with earliest as (
    select min_by(page_id, (fetch_run_id, fetched_at, page_id)) as page_id
    from stg_articles
    group by version_id
)

select *
from stg_articles
semi join earliest using (page_id);
