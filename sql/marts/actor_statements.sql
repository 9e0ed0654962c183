-- Grain: one row per statement of an actor: a quote of theirs, or a verbal act that an article reports of them.
with quotes as (
    select *
    from main.quotes
    where speaker_id is not null
),

acts as (
    select *, unnest(actor_ids) as actor_id
    from event_reports
    where quad in (1, 3) and status = 'asserted'
),

actors as (
    select actor_id, name, country, sector
    from stg_actors
),

statements as (
    select
        speaker_id as actor_id,
        day,
        'quote' as kind,
        cast(null as varchar) as event_type,
        cast([] as varchar[]) as addressed_ids,
        words,
        article_id,
        start_char,
        outlet,
        language,
        url
    from quotes
    union all
    select
        actor_id,
        day,
        'act',
        event_type,
        recipient_ids,
        sentence,
        article_id,
        trigger_start_char,
        outlet,
        language,
        url
    from acts
)

select
    statements.actor_id,
    coalesce(actors.name, statements.actor_id) as actor_name,
    actors.country,
    actors.sector,
    statements.* exclude (actor_id)
from statements
left join actors using (actor_id);
