-- Feeds, those in trouble first.
select outlet, url, state, strftime(last_new_at, '%Y-%m-%d %H:%M') as last_new_entry, last_reason as reason
from feed_health
order by state = 'ok', state, outlet, url
limit $limit;
