-- Question: what does a CAMEO code mean?
-- Reading: event_type, mode and context are PLOVER's; goldstein runs from -10 (conflict) to 10 (cooperation).
select cameo, label, event_type, mode, context, quad, goldstein
from event_codes
where cameo in ('036', '1312', '190')
order by cameo;
