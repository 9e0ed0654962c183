-- Grain: one row per CAMEO code, with PLOVER's type of it.
select *
from stg_event_codes;
