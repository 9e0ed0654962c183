-- Grain: one row per crisis × quote in an article that belongs to it.
with articles as (
    select crisis_id, article_id
    from crisis_articles
),

quotes as (
    select *
    from main.quotes
)

select articles.crisis_id, quotes.*
from quotes
join articles using (article_id);
