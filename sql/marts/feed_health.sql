-- Grain: one row per configured feed, as of the newest poll of any feed.
with states as (
    select *
    from stg_feed_states
),

polls as (
    select *
    from stg_polls
),

entries as (
    select *
    from stg_entries
    where feed_id is not null
),

articles as (
    select *
    from main.articles
),

-- Not the clock's time: a table says what was true when it was made, and a replay says it again.
clock as (
    select max(polled_at) as as_of
    from polls
),

looks as (
    select
        feed_id,
        min(polled_at) as first_polled_at,
        max(polled_at) filter (outcome in ('new', 'unchanged')) as last_success_at,
        avg(cast(outcome in ('failed', 'gone') as integer)) filter (polled_at > as_of - interval 7 days)
            as failed_share
    from polls
    cross join clock
    group by feed_id
),

arrivals as (
    select feed_id, first_seen_at, count(*) as entries
    from entries
    group by feed_id, first_seen_at
),

gaps as (
    select
        feed_id,
        first_seen_at,
        epoch(first_seen_at - lag(first_seen_at) over (partition by feed_id order by first_seen_at)) / 3600
            as gap_hours
    from arrivals
),

rhythms as (
    select
        feed_id,
        max(first_seen_at) as last_new_at,
        case when count(gap_hours) >= 10 then quantile_cont(gap_hours, 0.95) end as usual_gap_hours
    from gaps
    group by feed_id
),

-- What was published before the first poll waited for us; it says nothing about the feed's delay.
lags as (
    select
        articles.feed_id,
        median(greatest(epoch(articles.first_fetched_at - articles.published_at) / 3600, 0)) as lag_hours,
        count(*) as articles
    from articles
    join looks using (feed_id)
    cross join clock
    where articles.published_at >= looks.first_polled_at
        and articles.first_fetched_at > clock.as_of - interval 30 days
    group by articles.feed_id
),

watched as (
    select
        states.*,
        looks.last_success_at,
        rhythms.last_new_at,
        lags.lag_hours,
        looks.failed_share,
        -- Silence is counted up to the last good look: what nobody looked at is not silent.
        epoch(looks.last_success_at - rhythms.last_new_at) / 3600 as silent_hours,
        rhythms.usual_gap_hours,
        clock.as_of
    from states
    cross join clock
    left join looks using (feed_id)
    left join rhythms using (feed_id)
    left join lags using (feed_id)
)

select
    feed_id,
    url,
    outlet,
    country,
    language,
    kind,
    case
        when not is_enabled then 'disabled'
        when polled_at is null then 'never polled'
        when outcome = 'gone' then 'gone'
        when outcome = 'failed' then 'failing'
        when silent_hours > usual_gap_hours then 'silent'
        else 'ok'
    end as state,
    polled_at as last_polled_at,
    last_success_at,
    last_new_at,
    coalesce(failures, 0) as failures,
    reason as last_reason,
    status as last_status,
    failed_share as failed_share_7_days,
    lag_hours as median_lag_hours_30_days,
    silent_hours,
    usual_gap_hours,
    silent_hours > usual_gap_hours as is_silent,
    moved_to,
    next_poll_at,
    as_of
from watched;
