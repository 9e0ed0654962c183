-- Every page fetched or ingested for this address, oldest first.
select distinct
    pages.url,
    pages.final_url,
    pages.status,
    pages.content_type,
    pages.fetched_at,
    pages.payload_bytes,
    pages.warc_file,
    pages.warc_offset,
    pages.digest,
    pages.page_id,
    pages.run_id
from stg_addresses
join raw.pages as pages using (page_id)
where $url in (asked_url, stg_addresses.final_url, canonical_url)
order by pages.fetched_at;
