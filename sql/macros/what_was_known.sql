-- Grain: one row per event as known at a moment: from the runs that had begun by then, without later news or coding.
create or replace macro what_was_known(moment) as table
with last_run as (
    select max(run_id) as run_id
    from pipeline_runs
    where started_at <= moment
),

known as (
    select history.*
    from event_report_history as history, last_run
    where history.known_from_run <= last_run.run_id
        and (history.known_until_run is null or history.known_until_run > last_run.run_id)
)

select
    event_type,
    source,
    target,
    coalesce(date, day) as happened_on,
    count(*) filter (status = 'asserted') as asserted,
    count(*) filter (status <> 'asserted') as otherwise,
    count(distinct article_id) as articles,
    avg(goldstein) as goldstein,
    max_by(sentence, (confidence, report_id)) as sentence,
    max_by(url, (confidence, report_id)) as url
from known
group by event_type, source, target, coalesce(date, day)
order by happened_on desc, articles desc, event_type, source, target;
