-- Grain: one row per place that a crisis's articles of some days name as a location, the most named first.
create or replace macro crisis_top_places(crisis, from_day := null, to_day := null) as table
with of_crisis as (
    select article_id, group_id, story_id, outlet
    from crisis_articles
    where crisis_id = crisis
        and (from_day is null or day >= cast(from_day as date))
        and (to_day is null or day <= cast(to_day as date))
),

located as (
    select *
    from mentions
    where role = 'location' and kind = 'place' and actor_id is not null
)

select
    located.actor_id as place_id,
    max(located.actor_name) as place_name,
    max(located.country) as country,
    max(located.latitude) as latitude,
    max(located.longitude) as longitude,
    count(distinct of_crisis.article_id) as articles,
    count(distinct of_crisis.group_id) as copy_groups,
    count(distinct of_crisis.story_id) as stories,
    count(distinct of_crisis.outlet) as outlets,
    count(*) as mentions
from of_crisis
join located using (article_id)
group by located.actor_id
order by copy_groups desc, mentions desc, located.actor_id;
