-- An article dated more than two days after it was fetched: extract believed an impossible date.
select article_id, url, published_at, published_from, fetched_at
from articles
where published_at > fetched_at + interval 2 days;
