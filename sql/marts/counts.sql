-- Grain: one row per number of people, weapons or money that the newest version of an article gives.
with articles as (
    select *
    from main.articles
),

numbers as (
    select *
    from stg_counts
)

select
    articles.article_id,
    numbers.version_id,
    articles.day,
    numbers.value,
    numbers.unit,
    numbers.bound,
    numbers.report_id,
    substr(articles.text, numbers.start_char + 1, numbers.end_char - numbers.start_char) as words,
    numbers.start_char,
    articles.outlet,
    articles.language,
    articles.url
from numbers
join articles using (version_id);
