-- What the article at this address tells in its newest version: who did what to whom, in the words that carry it.
with own as (
    select distinct article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select
    reports.event_type,
    reports.cameo,
    reports.actor_ids,
    reports.actor_names,
    reports.recipient_ids,
    reports.recipient_names,
    reports.status,
    reports.reported_by,
    reports.happened_on,
    reports.trigger,
    reports.sentence,
    round(reports.confidence, 2) as confidence
from event_reports as reports
join own using (article_id)
order by reports.article_id, reports.trigger_start_char;
