-- Question: which numbers of dead, wounded or others do reports of one event give?
-- Reading: least and most are the range over all reports; a wide one is a dispute or a growing toll, and stands first.
select happened_on, source, target, number.unit, number.least, number.most, sentence
from (select *, unnest(counts) as number from events)
order by number.most / nullif(number.least, 0) desc, happened_on, number.unit, event_id;
