-- Whom the article at this address quotes in its newest version, and with what.
with own as (
    select distinct article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select quotes.kind, quotes.speaker, quotes.speaker_id, quotes.cue, quotes.words
from quotes
join own using (article_id)
order by quotes.article_id, quotes.start_char;
