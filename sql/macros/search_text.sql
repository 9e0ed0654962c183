-- Grain: one row per article in whose title or text words begin with a phrase, the newest first.
create or replace macro search_text(phrase) as table
with searched as (
    select
        article_id,
        day,
        published_at,
        outlet,
        language,
        title,
        url,
        folded(concat_ws(chr(10), title, text)) as folded_words,
        folded(phrase) as folded_phrase
    from articles
),

found as (
    select *
    from searched
    where stands_in(folded_phrase, folded_words, language)
)

select
    article_id,
    day,
    published_at,
    outlet,
    language,
    title,
    url,
    substr(folded_words, greatest(strpos(folded_words, folded_phrase) - 60, 1), 120 + length(folded_phrase))
        as folded_context
from found
order by day desc, published_at desc nulls last, article_id;
