-- Grain: one row per article that has a story. Copies are in the story of their text.
with articles as (
    select *
    from main.articles
),

told as (
    select *
    from stg_stories
)

select
    told.story_id,
    articles.article_id,
    articles.group_id,
    articles.copy_relation,
    articles.is_copy,
    told.likeness,
    articles.title,
    articles.url,
    articles.outlet,
    articles.outlet_country,
    articles.language,
    articles.day,
    coalesce(articles.published_at, articles.first_seen_at) as reported_at,
    articles.agency
from told
join articles on articles.group_id = told.group_id;
