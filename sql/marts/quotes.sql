-- Grain: one row per quote in the newest version of an article.
with articles as (
    select *
    from main.articles
),

found as (
    select *
    from stg_quotes
),

actors as (
    select actor_id, name
    from stg_actors
)

select
    articles.article_id,
    found.version_id,
    articles.day,
    found.start_char,
    found.end_char,
    found.kind,
    substr(articles.text, found.start_char + 1, found.end_char - found.start_char) as words,
    found.speaker_id,
    coalesce(actors.name, found.speaker_surface) as speaker,
    found.speaker_surface,
    found.cue,
    articles.group_id,
    articles.is_copy,
    articles.outlet,
    articles.language,
    articles.url
from found
join articles using (version_id)
left join actors on actors.actor_id = found.speaker_id;
