-- Feeds that did not answer well the last time, with the reason.
select outlet, url, outcome, status, reason, failures, next_poll_at
from stg_feed_states
where outcome in ('failed', 'gone')
order by outlet, url;
