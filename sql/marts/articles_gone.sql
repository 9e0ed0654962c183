-- Grain: one row per article whose page is gone: it was there, and a later look found a 404 or 410. A page that is
-- there again afterwards is not gone.
with articles as (
    select article_id, version_id, url, title, outlet, outlet_country, language, day, first_seen_at
    from main.articles
),

pages as (
    select article_id, page_url, max(fetched_at) over (partition by article_id) as last_there_at
    from stg_articles
),

gone as (
    select pages.article_id, pages.last_there_at, max_by(gone.status, gone.gone_at) as status, min(gone.gone_at) as gone_at
    from stg_gone_pages as gone
    join pages on pages.page_url = gone.url
    where gone.gone_at > pages.last_there_at
    group by pages.article_id, pages.last_there_at
)

select
    articles.article_id,
    articles.title,
    articles.url,
    articles.outlet,
    articles.outlet_country,
    articles.language,
    articles.day,
    articles.first_seen_at,
    gone.last_there_at,
    gone.gone_at,
    gone.status
from gone
join articles using (article_id);
