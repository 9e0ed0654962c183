-- Grain: one row per outlet with articles.
select
    outlet,
    max(outlet_country) as country,
    max(outlet_kind) as kind,
    count(*) as articles,
    count(*) filter (is_copy) as copies,
    count(distinct group_id) as copy_groups,
    count(distinct story_id) as stories,
    count(*) filter (versions > 1) as revised_articles,
    count(*) filter (is_paywalled) as paywalled_articles,
    list(distinct language order by language) filter (language is not null) as languages,
    min(day) as first_day,
    max(day) as last_day
from articles
where outlet is not null
group by outlet;
