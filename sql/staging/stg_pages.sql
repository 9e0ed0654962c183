-- Grain: one row per page that was fetched or ingested.
select *
from raw.pages;
