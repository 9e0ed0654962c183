-- Question: does a crisis get hotter or calmer?
-- Reading: intensities are sums of Goldstein's values of asserted events (crisis_days says how they are smoothed);
-- many reports of one event count once, so that more papers do not make more conflict.
select day, events, conflict, cooperation, round(conflict_smoothed, 2) as conflict_smoothed
from crisis_days
where crisis_id = 'russia-ukraine'
order by day;
