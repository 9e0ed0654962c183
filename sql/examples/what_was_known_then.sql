-- Question: what was known at a moment, without later news?
-- Reading: only what runs had coded that had begun by then, of the versions of articles that were known then.
select happened_on, event_type, source, target, asserted, otherwise, articles, sentence
from what_was_known(timestamptz '2022-02-24 12:00:00+00');
