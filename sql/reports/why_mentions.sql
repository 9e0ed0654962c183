-- Who and what the article at this address names in its newest version, the title first; before and after are the
-- words out of which the sentence is cut.
with own as (
    select distinct article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
),

named as (
    select
        mentions.*,
        case mentions.part when 'title' then articles.title else articles.text end as words
    from own
    join articles using (article_id)
    join mentions using (article_id)
)

select
    part,
    substr(words, greatest(start_char - $window + 1, 1), least(start_char, $window)) as before,
    surface,
    substr(words, end_char + 1, $window) as after,
    actor_id as id,
    role,
    country,
    sector,
    method
from named
order by article_id, part desc, start_char;
