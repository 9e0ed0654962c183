-- Question: what did an actor say, and which verbal acts are reported of them?
-- Reading: quotes are words in marks or told indirectly; acts are demands, threats, offers and the like.
select day, kind, event_type, addressed_ids, words, outlet, url
from actor_statements
where actor_id = 'volodymyr-zelensky'
order by day, kind, url, start_char;
