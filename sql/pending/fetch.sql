-- Takes: Request. Announced pages that were not fetched since they were announced, one turn a host.
-- A page is fetched again when an entry says that it changed, but not within $refetch_hours of the last time;
-- and an address that asked us to wait waits under whatever announcement.
with announced as (
    select request_id, min(url) as url, min(seen_at) as seen_at
    from raw.entries
    where request_id is not null
    group by request_id
),

tries as (
    select announced.url, max(tried.tries) as tries
    from tried('fetch', $version) as tried
    join announced on announced.request_id = tried.key
    group by announced.url
),

waiting as (
    select distinct announced.url
    from raw.ledger as ledger
    join announced on announced.request_id = ledger.key
    where ledger.stage = 'fetch' and ledger.version = $version and ledger.retry_at > $now
),

fetched as (
    select url, max(fetched_at) as fetched_at
    from raw.pages
    group by url
),

wanted as (
    select announced.*, coalesce(tries.tries, 0) as tries
    from announced
    anti join settled('fetch', $version, $now) as done on done.key = announced.request_id
    anti join waiting using (url)
    left join tries using (url)
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
    row_number() over (partition by host_of(url) order by seen_at, request_id),
    seen_at,
    request_id
limit $limit;
