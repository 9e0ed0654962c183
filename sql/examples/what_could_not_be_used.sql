-- Question: what was rejected or put off, at which hosts and why?
-- Reading: one host with one reason is the site's doing; one reason over many hosts may be ours.
select stage, outcome, reason, host_of(url) as host, count(*) as inputs, max(decided_at) as last_decided_at
from unfit_inputs
group by stage, outcome, reason, host
order by inputs desc, stage, host
limit 50;
