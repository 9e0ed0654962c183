-- Grain: one row per event report × version of the stage code, those of older versions too.
select *
from raw.event_reports;
