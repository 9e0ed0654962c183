-- Every announcement of this address, oldest first.
select distinct
    feeds.outlet,
    feeds.url as feed_url,
    entries.url,
    entries.title,
    entries.published_at,
    entries.updated_at,
    entries.seen_at,
    entries.guid,
    entries.entry_id,
    entries.request_id,
    entries.run_id
from stg_addresses
join raw.entries as entries using (revision_id)
left join raw.feeds as feeds using (feed_id)
where $url in (asked_url, final_url, canonical_url)
order by entries.seen_at;
