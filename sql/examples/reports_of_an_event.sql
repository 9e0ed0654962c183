-- Question: in which words do articles report an event?
-- Reading: one row per sentence, the first report on top; reported_by is whose claim it is.
select event_id, outlet, language, status, reported_by, trigger, sentence, url
from event_reports
where event_id = (select event_id from events order by reports desc, event_id limit 1)
order by first_seen_at, report_id;
