-- Inputs that a stage in this version has deferred, and how often each was tried.
create or replace macro tried(stage_name, stage_version) as table
select key, max(tries) as tries
from raw.ledger
where stage = stage_name and version = stage_version and outcome = 'deferred'
group by key;
