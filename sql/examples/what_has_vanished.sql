-- Question: which articles have vanished, and how long were they there?
-- Reading: gone_at is when we first found them gone; they vanished between last_there_at and then. Their text is kept.
select gone_at, last_there_at, outlet, title, url, status
from articles_gone
order by gone_at desc, article_id;
