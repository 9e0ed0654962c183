-- Grain: one row per story × day (UTC) with articles.
select
    story_id,
    day,
    count(*) as articles,
    count(distinct group_id) as copy_groups,
    count(distinct outlet) as outlets,
    count(distinct outlet_country) as countries,
    count(distinct language) as languages
from story_articles
group by story_id, day;
