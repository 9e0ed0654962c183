-- Grain: one row per actor or place that the gazetteer knows.
select *
from raw.actors;
