-- Takes: Request. Announced pages that were not fetched since they were announced, one turn a host.
-- A page is fetched again when an entry says that it changed, but not within $refetch_hours of the last time;
-- and an address that asked us to wait waits under whatever announcement. The page of an article is fetched again
-- $revisit_hours after the first time, too, to see whether it has changed: of steps that were missed the last one
-- counts, and what is gone is not asked for again.
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
),

main_pages as (
    -- of an article that has several pages the one at its canonical address: not its AMP page
    select pages.url
    from raw.pages as pages
    join raw.articles as articles using (page_id)
    where pages.request_id is not null
    qualify row_number() over (
        partition by articles.article_id
        order by pages.final_url <> articles.url, pages.fetched_at, pages.page_id
    ) = 1
),

articles as (
    select
        url,
        min(fetched_at) as first_fetched_at,
        max(fetched_at) as last_fetched_at,
        min_by(request_id, (fetched_at, page_id)) as request_id
    from raw.pages
    semi join main_pages using (url)
    where request_id is not null
    group by url
),

revisited as (
    select articles.*
    from articles
    join stg_requests as requests using (request_id)
    join raw.feeds as feeds using (feed_id)
    left join raw.gone_pages as gone
        on gone.url = articles.url and gone.gone_at >= articles.last_fetched_at
    where feeds.is_revisited and gone.url is null
),

steps as (
    select unnest($revisit_hours) as hours
),

due as (
    select
        revisited.url,
        revisited.request_id as entry_request_id,
        md5('sitrep revisit 1 ' || revisited.url || ' ' || steps.hours)::uuid as request_id,
        revisited.first_fetched_at + to_seconds(steps.hours * 3600) as due_at
    from revisited
    cross join steps
    where due_at <= $now
        and revisited.last_fetched_at < due_at
        and revisited.first_fetched_at > $now - to_seconds(2 * 3600 * (select max(hours) from steps))
    qualify row_number() over (partition by revisited.url order by steps.hours desc) = 1
),

revisits as (
    select due.request_id, due.url, due.entry_request_id, due.due_at, coalesce(tried.tries, 0) as tries
    from due
    anti join settled('fetch', $version, $now) as done on done.key = due.request_id
    anti join one_per_address using (url)
    left join tried('fetch', $version) as tried on tried.key = due.request_id
),

requests as (
    select request_id, url, request_id as entry_request_id, seen_at as asked_at, tries, false as is_revisit
    from one_per_address
    union all
    select request_id, url, entry_request_id, due_at, tries, true
    from revisits
)

select request_id, url, tries, entry_request_id, is_revisit
from requests
order by
    is_revisit,
    row_number() over (partition by host_of(url) order by is_revisit, asked_at, request_id),
    asked_at,
    request_id
limit $limit;
