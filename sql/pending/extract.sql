-- Takes: FiledPage. Pages that this version of extract has not seen, with what the entry said; and, where an
-- address could not be had at all, the entry alone, under the request's id, for the text that the feed carries.
with entries as (
    select *
    from raw.entries
    where request_id is not null
    qualify row_number() over (partition by request_id order by seen_at, revision_id) = 1
),

had as (
    select page_id, request_id, final_url as url, content_type, fetched_at, warc_file, warc_offset, warc_length
    from raw.pages
),

refused as (
    select key as request_id
    from raw.ledger
    where stage = 'fetch' and outcome = 'rejected'
),

not_had as (
    select request_id as page_id, request_id, url, 'text/html' as content_type, seen_at as fetched_at
    from entries
    semi join refused using (request_id)
    anti join raw.pages as pages using (url)
    where coalesce(content_html, summary_html) is not null
),

waiting as (
    select * from had
    union all by name
    select * from not_had
),

unsettled as (
    select waiting.*, coalesce(tried.tries, 0) as tries
    from waiting
    anti join settled('extract', $version, $now) as done on done.key = waiting.page_id
    left join tried('extract', $version) as tried on tried.key = waiting.page_id
    where waiting.fetched_at >= $since
    order by waiting.fetched_at, waiting.page_id
    limit $limit
)

select
    unsettled.page_id,
    unsettled.url,
    unsettled.content_type,
    unsettled.fetched_at,
    unsettled.warc_file,
    unsettled.warc_offset,
    unsettled.warc_length,
    entries.title as entry_title,
    coalesce(entries.content_html, entries.summary_html) as entry_html,
    coalesce(entries.authors, []) as entry_authors,
    coalesce(entries.published_at, entries.updated_at) as entry_published_at,
    nullif(feeds.language, 'und') as feed_language,
    unsettled.tries
from unsettled
left join entries using (request_id)
left join raw.feeds as feeds using (feed_id)
order by unsettled.fetched_at, unsettled.page_id;
