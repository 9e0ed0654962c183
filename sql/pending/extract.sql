-- Takes: FiledPage. Pages that this version of extract has not seen, with what the entry said.
with settled as (
    select key as page_id
    from raw.ledger
    where stage = 'extract' and version = $version
        and (outcome <> 'deferred' or retry_at > $now)
),

waiting as (
    select *
    from raw.pages
    anti join settled using (page_id)
    where fetched_at >= $since
    order by fetched_at, page_id
    limit $limit
),

entries as (
    select *
    from raw.entries
    where request_id in (select request_id from waiting)
    qualify row_number() over (partition by request_id order by seen_at, revision_id) = 1
)

select
    waiting.page_id,
    waiting.final_url as url,
    waiting.content_type,
    waiting.fetched_at,
    waiting.warc_file,
    waiting.warc_offset,
    waiting.warc_length,
    entries.title as entry_title,
    coalesce(entries.content_html, entries.summary_html) as entry_html,
    coalesce(entries.authors, []) as entry_authors,
    coalesce(entries.published_at, entries.updated_at) as entry_published_at,
    nullif(feeds.language, 'und') as feed_language
from waiting
left join entries using (request_id)
left join raw.feeds using (feed_id)
order by waiting.fetched_at, waiting.page_id;
