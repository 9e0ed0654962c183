-- A decision by a run that never began: rows of raw.runs were lost, or something else wrote into the warehouse.
select distinct ledger.stage, ledger.run_id
from raw.ledger as ledger
anti join raw.runs as runs using (run_id);
