-- Grain: one row per day (UTC) with articles.
select
    day,
    count(*) as articles,
    count(distinct group_id) as copy_groups,
    count(distinct story_id) as stories,
    count(distinct outlet) as outlets,
    count(distinct outlet_country) as countries,
    count(distinct language) as languages
from articles
group by day;
