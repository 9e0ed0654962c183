-- Question: which reports did newer coding, or a newer version of the article, replace?
-- Reading: known_until_run is the run in which something else took the report's place; null: it still stands.
select known_from_run, known_until_run, event_type, status, sentence, url
from event_report_history
order by known_from_run, report_id;
