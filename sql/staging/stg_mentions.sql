-- Grain: one row per mention in an article version, as the newest version of tag finds it.
with newest as (
    select key as version_id, max_by(version, (run_id, decided_at)) as stage_version
    from raw.ledger
    where stage = 'tag' and outcome <> 'deferred'
    group by key
)

select mentions.*
from raw.mentions as mentions
join newest using (version_id, stage_version);
