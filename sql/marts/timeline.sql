-- Grain: one row per crisis × day (UTC) × one of its ten most reported asserted events, with a line of text.
with events as (
    select *
    from crisis_events
    where status = 'asserted' and happened_precision = 'day'
),

actors as (
    select actor_id, name
    from stg_actors
),

codes as (
    select cameo, label
    from stg_event_codes
),

ranked as (
    select
        *,
        row_number() over (
            partition by crisis_id, happened_on
            order by copy_groups desc, outlets desc, confidence desc, event_id
        ) as rank
    from events
    qualify rank <= 10
)

select
    ranked.crisis_id,
    ranked.happened_on as day,
    cast(ranked.rank as integer) as rank,
    concat_ws(
        ' ',
        coalesce(doers.name, nullif(ranked.source, ''), 'Somebody') || ':',
        lower(codes.label),
        '→ ' || coalesce(sufferers.name, nullif(ranked.target, ''))
    ) as line,
    ranked.event_type,
    ranked.cameo,
    ranked.goldstein,
    ranked.outlets,
    ranked.copy_groups,
    ranked.stories,
    ranked.confidence,
    ranked.sentence,
    ranked.url,
    ranked.event_id
from ranked
left join codes using (cameo)
left join actors as doers on doers.actor_id = ranked.source
left join actors as sufferers on sufferers.actor_id = ranked.target;
