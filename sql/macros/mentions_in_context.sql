-- Grain: one row per mention of an actor or place, with the words around it, the newest article first.
create or replace macro mentions_in_context(actor) as table
with named as (
    select *
    from mentions
    where actor_id = actor
),

words as (
    select
        named.*,
        articles.outlet,
        articles.language,
        articles.url,
        case named.part when 'title' then articles.title else articles.text end as words
    from named
    join articles using (article_id)
)

select
    article_id,
    day,
    outlet,
    language,
    part,
    substr(words, greatest(start_char - 59, 1), least(start_char, 60)) as before,
    surface,
    substr(words, end_char + 1, 60) as after,
    role,
    method,
    url
from words
order by day desc, article_id, part desc, start_char;
