-- Question: which events do several independent texts report?
-- Reading: confidence grows with reports of other texts, not with copies; statuses that contradict each other stand
-- beside each other.
select happened_on, event_type, source, target, asserted, denied, copy_groups, stories, outlets, languages, sentence
from events
where copy_groups > 1
order by copy_groups desc, happened_on, event_id;
