-- Grain: one row per page that was there and was not when it was fetched again.
select *
from raw.gone_pages;
