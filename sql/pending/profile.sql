-- Takes: Profile. Heads of copy groups that coding has decided about and this version of profile has not seen. Its
-- version changes with those of tag and code, so that what they find anew is profiled anew.
with coded as (
    select distinct key as version_id
    from raw.ledger
    where stage = 'code' and outcome <> 'deferred'
),

pending as (
    select versions.*
    from stg_article_versions as versions
    semi join coded using (version_id)
    semi join (select version_id from stg_copies where relation = 'head') as heads using (version_id)
    anti join settled('profile', $version, $now) as done on done.key = versions.version_id
    order by versions.fetch_run_id, versions.version_id
    limit $limit
),

named as (
    select
        version_id,
        list(
            struct_pack(part := part, start_char := start_char, actor_id := actor_id)
            order by part, start_char
        ) as mentions
    from stg_mentions
    where actor_id is not null and version_id in (select version_id from pending)
    group by version_id
),

told as (
    select
        version_id,
        list(
            struct_pack(
                event_type := event_type,
                actor := coalesce(actor_country, actor_ids[1]),
                recipient := coalesce(recipient_country, recipient_ids[1])
            )
            order by start_char, report_id
        ) as events
    from stg_event_reports
    where version_id in (select version_id from pending)
    group by version_id
),

counted as (
    select version_id, list(struct_pack(value := value, unit := unit) order by start_char, unit) as counts
    from stg_counts
    where version_id in (select version_id from pending)
    group by version_id
)

select
    pending.version_id,
    pending.title,
    pending.text,
    pending.language,
    cast(coalesce(pending.published_at, pending.fetched_at) at time zone 'UTC' as date) as day,
    coalesce(named.mentions, []) as mentions,
    coalesce(told.events, []) as events,
    coalesce(counted.counts, []) as counts
from pending
left join named using (version_id)
left join told using (version_id)
left join counted using (version_id)
order by pending.fetch_run_id, pending.version_id;
