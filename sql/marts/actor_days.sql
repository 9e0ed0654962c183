-- Grain: one row per actor or place × day (UTC) on which it was named.
with articles as (
    select article_id, group_id, story_id, outlet, language
    from main.articles
),

mentions as (
    select *
    from main.mentions
    where actor_id is not null
)

select
    mentions.actor_id,
    mentions.day,
    max(mentions.actor_name) as actor_name,
    max(mentions.kind) as kind,
    max(mentions.country) as country,
    max(mentions.sector) as sector,
    count(distinct mentions.article_id) as articles,
    count(distinct mentions.article_id) filter (mentions.role = 'actor') as articles_as_actor,
    count(distinct mentions.article_id) filter (mentions.role = 'location') as articles_as_location,
    count(distinct articles.group_id) as copy_groups,
    count(distinct articles.story_id) as stories,
    count(distinct articles.outlet) as outlets,
    count(distinct articles.language) as languages,
    count(*) as mentions,
    count(*) filter (mentions.role = 'actor') as mentions_as_actor,
    count(*) filter (mentions.role = 'location') as mentions_as_location
from mentions
join articles using (article_id)
group by mentions.actor_id, mentions.day;
