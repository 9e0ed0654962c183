-- Grain: one row per CAMEO code.
select *
from raw.event_codes;
