-- Question: why does the crisis hold these articles?
-- Reading: weight is the sum over watched_named, and one for terms_found. Those that just reach the threshold are
-- the ones to read when a watchlist is tuned.
select found.weight, found.threshold, found.watched_named, found.terms_found, articles.title, articles.url
from crisis_articles as found
join articles using (article_id)
where found.crisis_id = 'russia-ukraine'
order by found.weight, articles.day desc, articles.url
limit 50;
