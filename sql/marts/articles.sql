-- Grain: one row per article, in its newest version.
with newest as (
    select *
    from stg_newest_articles
),

pages as (
    select *
    from stg_articles
),

requests as (
    select *
    from stg_requests
),

copies as (
    select *
    from stg_copies
),

told as (
    select *
    from stg_stories
),

histories as (
    select
        article_id,
        list(distinct page_url order by page_url) as urls,
        min(fetched_at) as first_fetched_at
    from pages
    group by article_id
),

versions as (
    -- by address: an AMP page with other words is no later version
    select article_id, page_url, count(distinct version_id) as versions
    from pages
    group by article_id, page_url
),

announced as (
    select pages.article_id, requests.*
    from pages
    join requests using (request_id)
    qualify row_number() over (
        partition by pages.article_id
        order by requests.feed_id is null, requests.seen_at, requests.request_id
    ) = 1
)

select
    newest.article_id,
    newest.version_id,
    newest.page_id,
    newest.page_url as url,
    newest.url as canonical_url,
    histories.urls,
    newest.title,
    newest.text,
    newest.text_chars,
    newest.language,
    newest.authors,
    cast(coalesce(newest.published_at, newest.fetched_at) at time zone 'UTC' as date) as day,
    newest.published_at,
    newest.published_from,
    newest.modified_at,
    least(announced.seen_at, histories.first_fetched_at) as first_seen_at,
    histories.first_fetched_at,
    newest.fetched_at,
    announced.feed_id,
    coalesce(announced.outlet, host_of(newest.page_url)) as outlet,
    announced.outlet_country,
    announced.outlet_kind,
    coalesce(copies.group_id, newest.article_id) as group_id,
    told.story_id,
    coalesce(copies.relation <> 'head', false) as is_copy,
    copies.relation as copy_relation,
    copies.shared_share,
    copies.agency,
    versions.versions,
    newest.section,
    newest.image_url,
    newest.is_paywalled,
    newest.is_truncated,
    newest.text_from
from newest
join histories using (article_id)
join versions using (article_id, page_url)
left join announced using (article_id)
left join copies using (version_id)
left join told on told.group_id = copies.group_id;
