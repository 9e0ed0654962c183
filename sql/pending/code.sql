-- Takes: TaggedText. Article versions that tag has decided about later than this version of code did, or that it has
-- not seen. Relative dates are counted from the day on which a text without a date was fetched, as in tag.
with tagged as (
    select key as version_id, max(run_id) as run_id
    from raw.ledger
    where stage = 'tag' and outcome <> 'deferred'
    group by key
),

coded as (
    select key as version_id, max(run_id) as run_id
    from raw.ledger
    where stage = 'code'
        and (version = $version or starts_with(version, $version || '+'))  -- one that was done anew counts, too
        and (outcome <> 'deferred' or retry_at > $now)
    group by key
),

named as (
    select
        mentions.version_id,
        list(
            struct_pack(
                version_id := mentions.version_id,
                part := mentions.part,
                start_char := mentions.start_char,
                end_char := mentions.end_char,
                surface := mentions.surface,
                kind := mentions.kind,
                actor_id := mentions.actor_id,
                country := mentions.country,
                sector := mentions.sector,
                role := mentions.role,
                geonames_id := mentions.geonames_id,
                latitude := mentions.latitude,
                longitude := mentions.longitude,
                wikidata_id := mentions.wikidata_id,
                method := mentions.method
            )
            order by mentions.start_char
        ) as mentions
    from stg_mentions as mentions
    where mentions.part = 'text'
    group by mentions.version_id
),

pending as (
    select versions.*
    from stg_article_versions as versions
    join tagged using (version_id)
    left join coded using (version_id)
    where versions.fetched_at >= $since and (coded.run_id is null or coded.run_id < tagged.run_id)
    order by versions.fetch_run_id, versions.version_id
    limit $limit
)

select
    pending.version_id,
    pending.text,
    pending.language,
    coalesce(pending.published_at, pending.fetched_at) as published_at,
    coalesce(named.mentions, []) as mentions
from pending
left join named using (version_id)
order by pending.fetch_run_id, pending.version_id;
