-- Why no events are told of the article at this address in its newest version: what it is instead of news of acts.
with own as (
    select distinct article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select stg_text_genres.genre, stg_text_genres.words
from articles
join own using (article_id)
join stg_text_genres using (version_id)
order by articles.article_id;
