-- Grain: one row per unordered pair of actors that act in the same article; actor_a < actor_b.
with articles as (
    select article_id, group_id, story_id, outlet, day
    from main.articles
),

named as (
    select distinct article_id, actor_id, actor_name
    from main.mentions
    where role = 'actor' and kind <> 'product' and actor_id is not null
),

together as (
    select
        one.actor_id as actor_a,
        other.actor_id as actor_b,
        one.actor_name as actor_a_name,
        other.actor_name as actor_b_name,
        one.article_id
    from named as one
    join named as other on one.article_id = other.article_id and one.actor_id < other.actor_id
)

select
    together.actor_a,
    together.actor_b,
    max(together.actor_a_name) as actor_a_name,
    max(together.actor_b_name) as actor_b_name,
    count(*) as articles,
    count(distinct articles.group_id) as copy_groups,
    count(distinct articles.story_id) as stories,
    count(distinct articles.outlet) as outlets,
    min(articles.day) as first_day,
    max(articles.day) as last_day
from together
join articles using (article_id)
group by together.actor_a, together.actor_b;
