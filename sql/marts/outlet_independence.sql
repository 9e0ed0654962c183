-- Grain: one row per outlet with articles: how much of what it publishes is its own text.
select
    outlet,
    any_value(outlet_country) as country,
    count(*) as articles,
    count(*) filter (is_copy) as copies,
    count(*) filter (agency is not null) as agency_texts,
    count(*) filter (not is_copy and agency is null) as own_texts,
    round(count(*) filter (is_copy) / count(*), 3) as copy_share,
    round(count(*) filter (agency is not null) / count(*), 3) as agency_share,
    round(count(*) filter (not is_copy and agency is null) / count(*), 3) as own_share,
    count(distinct story_id) as stories
from articles
where outlet is not null
group by outlet;
