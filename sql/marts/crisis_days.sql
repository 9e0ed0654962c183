-- Grain: one row per crisis × day (UTC) with articles.
select
    crisis_id,
    day,
    count(*) as articles,
    count(distinct group_id) as copy_groups,
    count(distinct outlet) as outlets,
    count(distinct outlet_country) as countries,
    count(distinct language) as languages
from crisis_articles
group by crisis_id, day;
