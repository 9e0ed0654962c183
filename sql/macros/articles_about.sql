-- Grain: one row per article that names an actor or place (in a role, where one is asked for), the newest first.
create or replace macro articles_about(actor, from_day := null, to_day := null, in_role := null) as table
with named as (
    select
        article_id,
        count(*) as mentions,
        bool_or(part = 'title') as is_in_title,
        list(distinct role order by role) as roles
    from mentions
    where actor_id = actor and (in_role is null or role = in_role)
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
    named.roles,
    articles.group_id,
    articles.story_id,
    articles.is_copy
from named
join articles using (article_id)
where (from_day is null or articles.day >= cast(from_day as date))
    and (to_day is null or articles.day <= cast(to_day as date))
order by articles.day desc, articles.published_at desc nulls last, articles.article_id;
