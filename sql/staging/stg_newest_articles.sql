-- Grain: one row per article: its newest version.
select *
from stg_articles
qualify row_number() over (partition by article_id order by fetch_run_id desc, fetched_at desc, page_id) = 1;
