comment on view stg_requests is 'One row per request for a page: the feed that first announced it.';
comment on column stg_requests.request_id is 'Names the fetch of its page: made from address and update time; null without an address.';
comment on column stg_requests.url is 'Address of the page, absolute.';
comment on column stg_requests.entry_id is 'The entry that first asked for it.';
comment on column stg_requests.seen_at is 'When a poll first saw that entry''s revision, UTC.';
comment on column stg_requests.feed_id is 'The feed; null for addresses from a list, and for feeds that are no longer configured.';
comment on column stg_requests.outlet is 'Who publishes the feed; null like feed_id.';
comment on column stg_requests.outlet_country is 'ISO 3166-1 alpha-2 of the outlet''s seat; null like feed_id.';
comment on column stg_requests.outlet_kind is 'agency, newspaper, broadcaster, state media, institution or magazine; null like feed_id.';
