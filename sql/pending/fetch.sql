-- Takes: Request. Announced pages that were not fetched since they were announced, one turn a host.
-- A page is fetched again when an entry says that it changed, but not within $refetch_hours of the last time.
with announced as (
    select request_id, min(url) as url, min(seen_at) as seen_at
    from raw.entries
    where request_id is not null
    group by request_id
),

settled as (
    select key as request_id
    from raw.ledger
    where stage = 'fetch' and version = $version
        and (outcome <> 'deferred' or retry_at > $now)
),

deferred as (
    select key as request_id, max(tries) as tries
    from raw.ledger
    where stage = 'fetch' and version = $version and outcome = 'deferred'
    group by key
),

fetched as (
    select url, max(fetched_at) as fetched_at
    from raw.pages
    group by url
),

wanted as (
    select
        announced.request_id,
        announced.url,
        announced.seen_at,
        coalesce(deferred.tries, 0) as tries
    from announced
    anti join settled using (request_id)
    left join deferred using (request_id)
    left join fetched using (url)
    where fetched.fetched_at is null
        or (
            fetched.fetched_at < announced.seen_at
            and fetched.fetched_at <= $now - to_seconds($refetch_hours * 3600)
        )
),

one_per_address as (
    select *
    from wanted
    qualify row_number() over (partition by url order by seen_at desc, request_id) = 1
)

select request_id, url, tries
from one_per_address
order by
    row_number() over (
        partition by regexp_extract(url, '^[a-z]+://([^/]+)', 1) order by seen_at, request_id
    ),
    seen_at,
    request_id
limit $limit;
