-- The newest runs.
select run_id, command, started_at, finished_at, outcome, sitrep_version
from raw.runs
order by run_id desc
limit 5;
