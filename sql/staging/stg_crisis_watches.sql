-- Grain: one row per actor, place or term that a crisis watches.
select *
from raw.crisis_watches;
