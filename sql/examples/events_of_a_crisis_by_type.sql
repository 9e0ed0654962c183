-- Question: which kinds of events make up a crisis?
-- Reading: what is planned or hypothetical has not happened.
select event_type, status, count(*) as events, sum(crisis_reports) as reports
from crisis_events
where crisis_id = 'russia-ukraine'
group by event_type, status
order by events desc, event_type, status;
