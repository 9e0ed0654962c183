-- What one stage has settled in its present version; "v+7" is version v done anew by run 7.
select
    count(*) filter (where outcome = 'done') as done,
    count(*) filter (where outcome = 'rejected') as rejected,
    count(*) filter (where outcome = 'deferred') as deferred
from stg_ledger
where stage = $stage and (version = $version or starts_with(version, $version || '+'));
