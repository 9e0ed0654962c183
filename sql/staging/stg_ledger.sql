-- Grain: one row per stage × input: the newest decision, by run number.
select *
from raw.ledger
qualify row_number() over (partition by stage, key order by run_id desc, decided_at desc) = 1;
