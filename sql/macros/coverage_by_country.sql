-- Grain: one row per country of outlets that wrote about a crisis.
create or replace macro coverage_by_country(crisis) as table
with of_crisis as (
    select
        outlet_country,
        count(*) as articles,
        count(distinct group_id) as copy_groups,
        count(distinct story_id) as stories,
        count(distinct outlet) as outlets,
        count(distinct language) as languages,
        min(day) as first_day,
        max(day) as last_day
    from crisis_articles
    where crisis_id = crisis
    group by outlet_country
),

span as (
    select min(first_day) as first_day, max(last_day) as last_day
    from of_crisis
),

all_articles as (
    select articles.outlet_country, count(*) as articles
    from articles
    join span on articles.day between span.first_day and span.last_day
    group by articles.outlet_country
)

select
    of_crisis.outlet_country,
    of_crisis.articles,
    of_crisis.copy_groups,
    of_crisis.stories,
    of_crisis.outlets,
    of_crisis.languages,
    of_crisis.articles / all_articles.articles as share_of_all_articles,
    of_crisis.first_day,
    of_crisis.last_day
from of_crisis
join all_articles on of_crisis.outlet_country is not distinct from all_articles.outlet_country
order by of_crisis.articles desc, of_crisis.outlet_country;
