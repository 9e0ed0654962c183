-- Grain: one row per stage × input: the version of the stage whose answer counts, by run number.
select stage, key, max_by(version, (run_id, decided_at)) as stage_version
from raw.ledger
where outcome <> 'deferred'
group by stage, key;
