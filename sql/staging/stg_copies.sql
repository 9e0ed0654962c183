-- Grain: one row per article version, as the newest version of dedup places it.
with newest as (
    select key as version_id, max_by(version, (run_id, decided_at)) as stage_version
    from raw.ledger
    where stage = 'dedup' and outcome <> 'deferred'
    group by key
)

select copies.*
from raw.copies as copies
join newest using (version_id, stage_version);
