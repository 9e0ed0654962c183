-- Grain: one row per crisis × story of which at least one article belongs to the crisis.
with articles as (
    select crisis_id, article_id, group_id
    from crisis_articles
),

counted as (
    select
        articles.crisis_id,
        story_articles.story_id,
        count(distinct articles.article_id) as crisis_articles,
        count(distinct articles.group_id) as crisis_copy_groups
    from articles
    join story_articles using (article_id)
    group by articles.crisis_id, story_articles.story_id
)

select counted.crisis_id, stories.*, counted.crisis_articles, counted.crisis_copy_groups
from counted
join stories using (story_id);
