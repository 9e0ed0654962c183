-- Grain: one row per crisis × day (UTC) with articles, or on which an event of it happened.
-- Intensities are sums of Goldstein's values over the day's asserted events: conflict of quads 3 and 4, as a positive
-- number; cooperation of quads 1 and 2. Smoothed: Σ intensity × 2^(−age in days ÷ 3) over the last 14 days, ÷ Σ 2^(−age ÷ 3),
-- so that a day counts half as much three days later.
with articles as (
    select *
    from crisis_articles
),

mentions as (
    select *
    from main.mentions
),

events as (
    select *
    from crisis_events
    where happened_precision = 'day'
),

crises as (
    select *
    from stg_crises
),

counted as (
    select
        crisis_id,
        day,
        count(*) as articles,
        count(distinct group_id) as copy_groups,
        count(distinct story_id) as stories,
        count(distinct outlet) as outlets,
        count(distinct outlet_country) as countries,
        count(distinct language) as languages
    from articles
    group by crisis_id, day
),

named as (
    select
        articles.crisis_id,
        articles.day,
        count(distinct mentions.actor_id) filter (mentions.role = 'actor' and mentions.kind <> 'product')
            as actors,
        count(distinct mentions.actor_id) filter (mentions.role = 'location' and mentions.kind = 'place')
            as places
    from articles
    join mentions using (article_id)
    group by articles.crisis_id, articles.day
),

happened as (
    select
        events.crisis_id,
        events.happened_on as day,
        count(*) filter (events.status = 'asserted') as events,
        sum(events.goldstein) filter (events.status = 'asserted' and events.quad = 1) as verbal_cooperation,
        sum(events.goldstein) filter (events.status = 'asserted' and events.quad = 2) as material_cooperation,
        sum(events.goldstein) filter (events.status = 'asserted' and events.quad = 3) as verbal_conflict,
        sum(events.goldstein) filter (events.status = 'asserted' and events.quad = 4) as material_conflict,
        sum(events.goldstein) filter (events.status = 'planned') as planned,
        sum(events.goldstein) filter (events.status = 'hypothetical') as hypothetical
    from events
    join crises
        on crises.crisis_id = events.crisis_id
        and events.happened_on >= crises.starts_on
        and (crises.ends_on is null or events.happened_on <= crises.ends_on)
    group by events.crisis_id, events.happened_on
),

days as (
    select
        coalesce(counted.crisis_id, happened.crisis_id) as crisis_id,
        coalesce(counted.day, happened.day) as day,
        coalesce(counted.articles, 0) as articles,
        coalesce(counted.copy_groups, 0) as copy_groups,
        coalesce(counted.stories, 0) as stories,
        coalesce(counted.outlets, 0) as outlets,
        coalesce(counted.countries, 0) as countries,
        coalesce(counted.languages, 0) as languages,
        coalesce(happened.events, 0) as events,
        coalesce(happened.verbal_cooperation, 0) as verbal_cooperation,
        coalesce(happened.material_cooperation, 0) as material_cooperation,
        coalesce(happened.verbal_conflict, 0) as verbal_conflict,
        coalesce(happened.material_conflict, 0) as material_conflict,
        coalesce(happened.planned, 0) as planned,
        coalesce(happened.hypothetical, 0) as hypothetical
    from counted
    full join happened using (crisis_id, day)
),

intense as (
    select
        *,
        round(greatest(0 - verbal_conflict - material_conflict, 0), 2) as conflict,
        round(greatest(verbal_cooperation + material_cooperation, 0), 2) as cooperation
    from days
),

weights as (
    select age, pow(2, -age / 3.0) as weight
    from (select unnest(range(14)) as age)
),

smoothed as (
    select
        here.crisis_id,
        here.day,
        sum(coalesce(before.conflict, 0) * weights.weight) / sum(weights.weight) as conflict_smoothed,
        sum(coalesce(before.cooperation, 0) * weights.weight) / sum(weights.weight) as cooperation_smoothed
    from intense as here
    cross join weights
    left join intense as before
        on before.crisis_id = here.crisis_id and before.day = here.day - cast(weights.age as integer)
    group by here.crisis_id, here.day
)

select
    intense.*,
    smoothed.conflict_smoothed,
    smoothed.cooperation_smoothed,
    coalesce(named.actors, 0) as actors,
    coalesce(named.places, 0) as places
from intense
join smoothed using (crisis_id, day)
left join named using (crisis_id, day);
