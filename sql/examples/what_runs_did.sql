-- Question: what did the last runs do, and how long did they take?
-- Reading: no outcome and no end means that a run was killed; nothing is lost by that, the next goes on.
select run_id, command, started_at, round(seconds) as seconds, outcome, polls, entries, pages, articles, mentions,
    rejected, deferred
from pipeline_runs
order by run_id desc
limit 20;
