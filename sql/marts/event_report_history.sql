-- Grain: one row per event report × version of the stage code that made it: with the runs in which it was what was
-- known, so that what_was_known can look back without later news.
with reports as (
    select *
    from stg_all_event_reports
),

decisions as (
    select *
    from stg_coding_decisions
),

versions as (
    select version_id, article_id, fetch_run_id, text, title, url, published_at, fetched_at
    from stg_article_versions
),

succeeded as (
    select
        version_id,
        article_id,
        lead(fetch_run_id) over (partition by article_id order by fetch_run_id, fetched_at, version_id)
            as replaced_in_run
    from versions
)

select
    reports.report_id,
    versions.article_id,
    reports.version_id,
    cast(coalesce(versions.published_at, versions.fetched_at) at time zone 'UTC' as date) as day,
    reports.event_type,
    reports.cameo,
    reports.quad,
    reports.goldstein,
    reports.status,
    reports.actor_ids,
    reports.recipient_ids,
    coalesce(reports.actor_country, reports.actor_ids[1], reports.actor_names[1], '') as source,
    coalesce(reports.recipient_country, reports.recipient_ids[1], reports.recipient_names[1], '') as target,
    reports.date,
    reports.date_precision,
    reports.confidence,
    substr(versions.text, reports.start_char + 1, reports.end_char - reports.start_char) as sentence,
    versions.title,
    versions.url,
    reports.run_id as known_from_run,
    nullif(
        least(coalesce(decisions.replaced_in_run, 2147483647), coalesce(succeeded.replaced_in_run, 2147483647)),
        2147483647
    ) as known_until_run
from reports
join versions using (version_id)
join succeeded using (version_id)
left join decisions
    on decisions.version_id = reports.version_id
    and decisions.stage_version = reports.stage_version;
