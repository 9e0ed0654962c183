-- Takes: FiledPage. Pages that this version of extract has not seen, with what the entry said; and, where the
-- page could not be had at all, the entry alone, under the request's id, for the text that the feed carries.
with settled as (
    select key as page_id
    from raw.ledger
    where stage = 'extract' and version = $version
        and (outcome <> 'deferred' or retry_at > $now)
),

entries as (
    select *
    from raw.entries
    where request_id is not null
    qualify row_number() over (partition by request_id order by seen_at, revision_id) = 1
),

refused as (
    select key as request_id
    from raw.ledger
    where stage = 'fetch' and outcome = 'rejected'
),

had as (
    select page_id, request_id, final_url as url, content_type, fetched_at, warc_file, warc_offset, warc_length
    from raw.pages
),

not_had as (
    select request_id as page_id, request_id, url, 'text/html' as content_type, seen_at as fetched_at
    from entries
    semi join refused using (request_id)
    where coalesce(content_html, summary_html) is not null
),

waiting as (
    select * from had
    union all by name
    select * from not_had
),

unsettled as (
    select *
    from waiting
    anti join settled using (page_id)
    where fetched_at >= $since
    order by fetched_at, page_id
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
    nullif(feeds.language, 'und') as feed_language
from unsettled
left join entries using (request_id)
left join raw.feeds as feeds using (feed_id)
order by unsettled.fetched_at, unsettled.page_id;
