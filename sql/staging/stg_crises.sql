-- Grain: one row per crisis that is watched.
select *
from raw.crises;
