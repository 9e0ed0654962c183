-- Grain: one row per poll of a feed.
select *
from raw.polls;
