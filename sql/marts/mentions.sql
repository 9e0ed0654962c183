-- Grain: one row per mention of an actor or place in the newest version of an article.
with articles as (
    select article_id, version_id, language, day
    from main.articles
),

mentions as (
    select *
    from stg_mentions
),

actors as (
    select actor_id, name
    from stg_actors
),

-- The world's places are too many to be listed with the actors: they go by the words that articles use most,
-- English ones first. So does an actor that was taken off the list.
unlisted as (
    select
        mentions.actor_id,
        mentions.surface,
        count(*) filter (articles.language = 'en') as english_mentions,
        count(*) as mentions
    from mentions
    join articles using (version_id)
    anti join actors using (actor_id)
    where mentions.actor_id is not null and mentions.method <> 'coreference'
    group by mentions.actor_id, mentions.surface
),

called as (
    select actor_id, max_by(surface, (english_mentions, mentions, surface)) as name
    from unlisted
    group by actor_id
)

select
    articles.article_id,
    mentions.version_id,
    articles.day,
    mentions.part,
    mentions.start_char,
    mentions.end_char,
    mentions.surface,
    mentions.role,
    mentions.kind,
    mentions.actor_id,
    coalesce(actors.name, called.name, mentions.actor_id, mentions.surface) as actor_name,
    mentions.country,
    mentions.sector,
    mentions.geonames_id,
    mentions.latitude,
    mentions.longitude,
    mentions.wikidata_id,
    mentions.method
from mentions
join articles using (version_id)
left join actors using (actor_id)
left join called using (actor_id);
