-- Question: which numbers do articles give of people and weapons?
-- Reading: every number with a unit, whether it belongs to an event or not.
select day, value, unit, bound, words, outlet, url
from counts
order by day, unit, value, url;
