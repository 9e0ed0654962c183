-- Grain: one row per copy group of two articles or more: a text and who carried it.
with articles as (
    select *
    from main.articles
),

heads as (
    select article_id as group_id, title, outlet
    from articles
),

grouped as (
    select
        group_id,
        any_value(story_id) as story_id,
        count(*) as articles,
        count(distinct outlet) as outlets,
        count(distinct outlet_country) as countries,
        min(first_seen_at) as first_seen_at,
        max(first_seen_at) as last_seen_at,
        list(distinct outlet order by outlet) as carried_by
    from articles
    group by group_id
    having count(*) > 1
)

select
    grouped.group_id,
    grouped.story_id,
    heads.title as head_title,
    heads.outlet as head_outlet,
    grouped.articles,
    grouped.outlets,
    grouped.countries,
    grouped.first_seen_at,
    grouped.last_seen_at,
    grouped.carried_by
from grouped
left join heads using (group_id);
