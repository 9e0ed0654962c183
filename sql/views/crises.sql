-- Grain: one row per configured crisis.
select crisis_id, title, description, starts_on, ends_on, threshold
from stg_crises;
