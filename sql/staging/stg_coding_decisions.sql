-- Grain: one row per article version × version of the stage code: when it decided, and the run in which another
-- version's answer took its place.
with decided as (
    select key as version_id, version as stage_version, max(run_id) as run_id
    from raw.ledger
    where stage = 'code' and outcome <> 'deferred'
    group by key, version
)

select
    version_id,
    stage_version,
    run_id,
    lead(run_id) over (partition by version_id order by run_id, stage_version) as replaced_in_run
from decided;
