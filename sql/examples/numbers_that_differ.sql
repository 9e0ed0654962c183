-- Question: which numbers of dead, wounded or others do reports of one event give?
-- Reading: least and most are the range over all reports; a wide one is a dispute or a growing toll.
select happened_on, source, target, number.unit, number.least, number.most, sentence
from (select *, unnest(counts) as number from events)
where number.most > number.least
order by happened_on, number.unit, event_id;
