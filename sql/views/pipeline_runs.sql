-- Grain: one row per run. A view, since a run ends after it has built the marts.
select
    run_id,
    command,
    sitrep_version,
    started_at,
    finished_at,
    epoch(finished_at - started_at) as seconds,
    outcome,
    polls,
    polls_failed,
    entries,
    pages,
    articles,
    mentions,
    rejected,
    deferred
from stg_runs;
