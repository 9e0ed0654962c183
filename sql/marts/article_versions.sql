-- Grain: one row per article version, the first one 1: the wordings of an article's page, in the order in which they
-- were fetched. `articles` holds the newest. An AMP or mobile page with other words is no later version.
with newest as (
    select article_id, page_url
    from stg_newest_articles
),

earliest as (
    select pages.version_id, min_by(pages.page_id, (pages.fetch_run_id, pages.fetched_at, pages.page_id)) as page_id
    from stg_articles as pages
    semi join newest using (article_id, page_url)
    group by pages.version_id
),

versions as (
    select pages.*
    from stg_articles as pages
    semi join earliest using (page_id)
)

select
    article_id,
    version_id,
    row_number() over (partition by article_id order by fetch_run_id, fetched_at, version_id) as version_number,
    row_number() over (partition by article_id order by fetch_run_id desc, fetched_at desc, version_id desc) = 1
        as is_newest,
    fetched_at,
    fetch_run_id,
    title,
    text,
    text_chars,
    language,
    modified_at,
    page_url as url
from versions;
