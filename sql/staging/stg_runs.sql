-- Grain: one row per run, with the number of rows that it wrote.
with polled as (
    select run_id, count(*) as polls, count(*) filter (outcome in ('failed', 'gone')) as polls_failed
    from raw.polls
    group by run_id
),

announced as (
    select run_id, count(*) as entries
    from raw.entries
    group by run_id
),

fetched as (
    select run_id, count(*) as pages
    from raw.pages
    group by run_id
),

extracted as (
    select run_id, count(*) as articles
    from raw.articles
    group by run_id
),

tagged as (
    select run_id, count(*) as mentions
    from raw.mentions
    group by run_id
),

unfit as (
    select
        run_id,
        count(*) filter (outcome = 'rejected') as rejected,
        count(*) filter (outcome = 'deferred') as deferred
    from raw.ledger
    group by run_id
)

select
    runs.*,
    coalesce(polled.polls, 0) as polls,
    coalesce(polled.polls_failed, 0) as polls_failed,
    coalesce(announced.entries, 0) as entries,
    coalesce(fetched.pages, 0) as pages,
    coalesce(extracted.articles, 0) as articles,
    coalesce(tagged.mentions, 0) as mentions,
    coalesce(unfit.rejected, 0) as rejected,
    coalesce(unfit.deferred, 0) as deferred
from raw.runs as runs
left join polled using (run_id)
left join announced using (run_id)
left join fetched using (run_id)
left join extracted using (run_id)
left join tagged using (run_id)
left join unfit using (run_id);
