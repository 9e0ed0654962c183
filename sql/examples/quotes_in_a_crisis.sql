-- Question: who is quoted in a crisis, and with what?
-- Reading: speaker is the actor's name, or how the text calls somebody whom no list has.
select day, speaker, kind, words, outlet, url
from crisis_quotes
where crisis_id = 'russia-ukraine'
order by day, speaker, url, start_char;
