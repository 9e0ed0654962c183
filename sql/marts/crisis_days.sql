-- Grain: one row per crisis × day (UTC) with articles.
with articles as (
    select *
    from crisis_articles
),

mentions as (
    select *
    from main.mentions
),

counted as (
    select
        crisis_id,
        day,
        count(*) as articles,
        count(distinct group_id) as copy_groups,
        count(distinct outlet) as outlets,
        count(distinct outlet_country) as countries,
        count(distinct language) as languages
    from articles
    group by crisis_id, day
),

named as (
    select
        articles.crisis_id,
        articles.day,
        count(distinct mentions.actor_id) filter (mentions.role = 'actor' and mentions.kind <> 'product')
            as actors,
        count(distinct mentions.actor_id) filter (mentions.role = 'location' and mentions.kind = 'place')
            as places
    from articles
    join mentions using (article_id)
    group by articles.crisis_id, articles.day
)

select counted.*, coalesce(named.actors, 0) as actors, coalesce(named.places, 0) as places
from counted
left join named using (crisis_id, day);
