-- Question: which feeds bring nothing, and why?
-- Reading: failing and gone say so themselves; silent answers well, but longer than usual without anything new.
-- median_lag_hours_30_days is how late its news arrives here.
select
    state,
    outlet,
    url,
    failures,
    last_status,
    last_reason,
    last_new_at,
    round(silent_hours, 1) as silent_hours,
    round(usual_gap_hours, 1) as usual_gap_hours,
    round(median_lag_hours_30_days, 1) as median_lag_hours_30_days,
    next_poll_at
from feed_health
where state not in ('ok', 'disabled')
order by state, outlet, url;
