-- Inputs that a stage in this version need not see at this moment: done, rejected, or deferred until later.
create or replace macro settled(stage_name, stage_version, moment) as table
select key
from raw.ledger
where stage = stage_name and version = stage_version and (outcome <> 'deferred' or retry_at > moment);
