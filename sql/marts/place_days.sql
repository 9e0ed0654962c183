-- Grain: one row per place or country × day (UTC) on which it was named as a location.
with articles as (
    select article_id, group_id, story_id, outlet, language
    from main.articles
),

locations as (
    select *
    from mentions
    where role = 'location' and kind in ('place', 'country') and actor_id is not null
)

select
    locations.actor_id as place_id,
    locations.day,
    max(locations.actor_name) as place_name,
    max(locations.kind) as kind,
    max(locations.country) as country,
    max(locations.geonames_id) as geonames_id,
    max(locations.latitude) as latitude,
    max(locations.longitude) as longitude,
    count(distinct locations.article_id) as articles,
    count(distinct articles.group_id) as copy_groups,
    count(distinct articles.story_id) as stories,
    count(distinct articles.outlet) as outlets,
    count(distinct articles.language) as languages,
    count(*) as mentions
from locations
join articles using (article_id)
group by locations.actor_id, locations.day;
