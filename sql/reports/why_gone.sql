-- That the page at this address is gone, if it is.
select articles_gone.gone_at, articles_gone.status, articles_gone.last_there_at
from articles_gone
where articles_gone.article_id in (
    select article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
);
