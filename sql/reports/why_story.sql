-- The story of the article at this address, and who else tells it.
with own as (
    select distinct article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select
    stories.title as story,
    stories.state,
    story_articles.reported_at,
    story_articles.outlet,
    story_articles.language,
    story_articles.copy_relation,
    story_articles.likeness,
    story_articles.title,
    story_articles.url,
    story_articles.story_id
from story_articles
join stories using (story_id)
where story_articles.story_id in (select story_id from story_articles join own using (article_id))
order by story_articles.reported_at, story_articles.article_id;
