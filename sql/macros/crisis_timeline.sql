-- Grain: one row per day (UTC) of a crisis, from the first to the last with articles; days without any are zeros.
create or replace macro crisis_timeline(crisis) as table
with days as (
    select *
    from crisis_days
    where crisis_id = crisis
),

calendar as (
    select cast(unnest(generate_series(min(day), max(day), interval 1 day)) as date) as day
    from days
)

select
    calendar.day,
    coalesce(days.articles, 0) as articles,
    coalesce(days.copy_groups, 0) as copy_groups,
    coalesce(days.stories, 0) as stories,
    coalesce(days.outlets, 0) as outlets,
    coalesce(days.countries, 0) as countries,
    coalesce(days.languages, 0) as languages,
    coalesce(days.actors, 0) as actors,
    coalesce(days.places, 0) as places,
    coalesce(days.events, 0) as events,
    coalesce(days.conflict, 0) as conflict,
    coalesce(days.cooperation, 0) as cooperation,
    avg(coalesce(days.articles, 0)) over (order by calendar.day rows 6 preceding) as mean_articles_7_days
from calendar
left join days using (day)
order by calendar.day;
