-- Grain: one row per mention of an actor or place in the newest version of an article.
with articles as (
    select article_id, version_id, day
    from main.articles
),

mentions as (
    select *
    from stg_mentions
),

actors as (
    select actor_id, name
    from stg_actors
)

select
    articles.article_id,
    mentions.version_id,
    articles.day,
    mentions.part,
    mentions.start_char,
    mentions.end_char,
    mentions.surface,
    mentions.kind,
    mentions.actor_id,
    coalesce(actors.name, mentions.actor_id) as actor_name,
    mentions.country,
    mentions.sector,
    mentions.method
from mentions
join articles using (version_id)
left join actors using (actor_id);
