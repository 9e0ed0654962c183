-- Grain: one row per request for a page: the feed that first announced it.
select
    entries.request_id,
    entries.url,
    entries.entry_id,
    entries.seen_at,
    feeds.feed_id,
    feeds.outlet,
    feeds.country as outlet_country,
    feeds.kind as outlet_kind
from raw.entries as entries
left join raw.feeds as feeds using (feed_id)
where entries.request_id is not null
qualify row_number() over (
    partition by entries.request_id order by feeds.feed_id is null, entries.seen_at, entries.revision_id
) = 1;
