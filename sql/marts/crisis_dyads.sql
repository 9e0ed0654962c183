-- Grain: one row per crisis × day (UTC) × who did something × to whom, of events that are asserted. What two sides do
-- together (consult, cooperate) stands for both directions.
with events as (
    select *
    from crisis_events
    where status = 'asserted' and source <> '' and target <> '' and happened_precision = 'day'
),

directed as (
    select crisis_id, happened_on, source, target, quad, goldstein, copy_groups, stories, event_id
    from events
    union
    select crisis_id, happened_on, target, source, quad, goldstein, copy_groups, stories, event_id
    from events
    where event_type in ('CONSULT', 'COOPERATE')
)

select
    crisis_id,
    happened_on as day,
    source,
    target,
    count(*) as events,
    count(*) filter (quad = 1) as verbal_cooperation,
    count(*) filter (quad = 2) as material_cooperation,
    count(*) filter (quad = 3) as verbal_conflict,
    count(*) filter (quad = 4) as material_conflict,
    avg(goldstein) as mean_goldstein,
    sum(copy_groups) as copy_groups,
    sum(stories) as stories
from directed
group by crisis_id, happened_on, source, target;
