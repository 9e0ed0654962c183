-- Grain: one row per article version: the first page that held these words.
select *
from stg_articles
qualify row_number() over (partition by version_id order by fetch_run_id, fetched_at, page_id) = 1;
