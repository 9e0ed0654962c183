-- Grain: one row per article that names an actor or place, the newest first.
create or replace macro articles_about(actor, from_day := null, to_day := null) as table
with named as (
    select article_id, count(*) as mentions, bool_or(part = 'title') as is_in_title
    from mentions
    where actor_id = actor
    group by article_id
)

select
    articles.article_id,
    articles.day,
    articles.published_at,
    articles.outlet,
    articles.outlet_country,
    articles.language,
    articles.title,
    articles.url,
    named.mentions,
    named.is_in_title,
    articles.group_id,
    articles.is_copy
from named
join articles using (article_id)
where (from_day is null or articles.day >= cast(from_day as date))
    and (to_day is null or articles.day <= cast(to_day as date))
order by articles.day desc, articles.published_at desc nulls last, articles.article_id;
