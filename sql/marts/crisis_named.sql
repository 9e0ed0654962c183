-- Grain: one row per crisis × role × actor, place, product or unlisted name in its articles, watched or not.
with articles as (
    select *
    from crisis_articles
),

mentions as (
    select *
    from main.mentions
),

watched as (
    select distinct crisis_id, value as actor_id, true as is_watched
    from stg_crisis_watches
    where kind <> 'term'
)

select
    articles.crisis_id,
    mentions.role,
    mentions.actor_id,
    mentions.actor_name,
    max(mentions.kind) as kind,
    -- People change offices: what they were when they were last named; both of the same mention.
    max_by(struct_pack(country := mentions.country), (articles.day, mentions.sector, mentions.country)).country as country,
    max_by(struct_pack(sector := mentions.sector), (articles.day, mentions.sector, mentions.country)).sector as sector,
    max(mentions.geonames_id) as geonames_id,
    max(mentions.latitude) as latitude,
    max(mentions.longitude) as longitude,
    coalesce(bool_or(watched.is_watched), false) as is_watched,
    count(distinct articles.article_id) as articles,
    count(distinct articles.group_id) as copy_groups,
    count(distinct articles.story_id) as stories,
    count(distinct articles.outlet) as outlets,
    count(*) as mentions,
    min(articles.day) as first_day,
    max(articles.day) as last_day
from articles
join mentions using (article_id)
left join watched using (crisis_id, actor_id)
group by articles.crisis_id, mentions.role, mentions.actor_id, mentions.actor_name;
