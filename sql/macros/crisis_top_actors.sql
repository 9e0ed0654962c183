-- Grain: one row per actor that acts in a crisis's articles of some days, the most named first.
create or replace macro crisis_top_actors(crisis, from_day := null, to_day := null) as table
with of_crisis as (
    select article_id, day, group_id, story_id, outlet
    from crisis_articles
    where crisis_id = crisis
        and (from_day is null or day >= cast(from_day as date))
        and (to_day is null or day <= cast(to_day as date))
),

named as (
    select *
    from mentions
    where role = 'actor' and kind <> 'product' and actor_id is not null
)

select
    named.actor_id,
    max(named.actor_name) as actor_name,
    max(named.kind) as kind,
    -- Both of the same mention: country and sector are those of the office then held.
    max_by(struct_pack(country := named.country), (of_crisis.day, named.sector, named.country)).country as country,
    max_by(struct_pack(sector := named.sector), (of_crisis.day, named.sector, named.country)).sector as sector,
    count(distinct of_crisis.article_id) as articles,
    count(distinct of_crisis.group_id) as copy_groups,
    count(distinct of_crisis.story_id) as stories,
    count(distinct of_crisis.outlet) as outlets,
    count(*) as mentions
from of_crisis
join named using (article_id)
group by named.actor_id
order by copy_groups desc, mentions desc, named.actor_id;
