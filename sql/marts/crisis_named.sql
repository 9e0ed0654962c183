-- Grain: one row per crisis × actor, place or product named in its articles, watched or not.
with articles as (
    select *
    from crisis_articles
),

mentions as (
    select *
    from main.mentions
    where actor_id is not null
),

watched as (
    select distinct crisis_id, value as actor_id, true as is_watched
    from stg_crisis_watches
    where kind <> 'term'
)

select
    articles.crisis_id,
    mentions.actor_id,
    max(mentions.actor_name) as actor_name,
    max(mentions.kind) as kind,
    max(mentions.country) as country,
    coalesce(bool_or(watched.is_watched), false) as is_watched,
    count(distinct articles.article_id) as articles,
    count(distinct articles.group_id) as copy_groups,
    count(distinct articles.outlet) as outlets,
    count(*) as mentions,
    min(articles.day) as first_day,
    max(articles.day) as last_day
from articles
join mentions using (article_id)
left join watched using (crisis_id, actor_id)
group by articles.crisis_id, mentions.actor_id;
