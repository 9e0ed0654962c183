-- Reports and events do not add up: a report belongs to no event or to one that does not exist, or was counted twice.
with counted as (
    select event_id, count(*) as reports
    from event_reports
    group by event_id
)

select coalesce(events.event_id, counted.event_id) as event_id, events.reports, counted.reports as found
from events
full join counted using (event_id)
where events.reports is distinct from counted.reports;
