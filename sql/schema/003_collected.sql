-- What was collected: polls of feeds, the entries they announced, the pages that were fetched or ingested.
create table raw.polls (
    poll_id uuid primary key,
    feed_id uuid not null,
    polled_at timestamptz not null,
    outcome varchar not null check (outcome in ('new', 'unchanged', 'failed', 'gone')),
    reason varchar,
    status integer,
    entries_seen integer not null,
    entries_new integer not null,
    feed_title varchar,
    etag varchar,
    last_modified varchar,
    body_hash varchar,
    moved_to varchar,
    unconditional_at timestamptz,
    interval_seconds integer not null,
    next_poll_at timestamptz not null,
    failures integer not null,
    warc_file varchar,
    warc_offset bigint,
    warc_length bigint,
    elapsed_seconds double not null,
    run_id integer not null
);
comment on table raw.polls is 'One row per look at a feed, with the state in which it leaves the feed: polling''s ledger.';
comment on column raw.polls.poll_id is 'Id of the poll.';
comment on column raw.polls.feed_id is 'The feed.';
comment on column raw.polls.polled_at is 'When, UTC.';
comment on column raw.polls.outcome is 'new: entries not seen before; unchanged; failed; gone: 410, the feed rests.';
comment on column raw.polls.reason is 'Why it failed, or what is odd about the feed.';
comment on column raw.polls.status is 'HTTP status; null when nothing answered.';
comment on column raw.polls.entries_seen is 'Entries in the feed.';
comment on column raw.polls.entries_new is 'Entries and revisions not seen before.';
comment on column raw.polls.feed_title is 'The feed''s own title.';
comment on column raw.polls.etag is 'Validator to send next time, kept only from a good parse.';
comment on column raw.polls.last_modified is 'Validator to send next time, kept only from a good parse.';
comment on column raw.polls.body_hash is 'SHA-256 of the last body that parsed well.';
comment on column raw.polls.moved_to is 'Where the feed has moved for good (301, 308).';
comment on column raw.polls.unconditional_at is 'Last fetch without validators, UTC.';
comment on column raw.polls.interval_seconds is 'Adapted interval to the next poll, in seconds.';
comment on column raw.polls.next_poll_at is 'When the feed is due again, UTC.';
comment on column raw.polls.failures is 'Failures in a row.';
comment on column raw.polls.warc_file is 'WARC file that holds the answer, relative to warehouse/raw; null when nothing answered.';
comment on column raw.polls.warc_offset is 'Byte offset of the record in that file.';
comment on column raw.polls.warc_length is 'Bytes of the record in that file.';
comment on column raw.polls.elapsed_seconds is 'How long the request took, in seconds.';
comment on column raw.polls.run_id is 'The run that polled.';

create table raw.robots (
    origin varchar primary key,
    asked_at timestamptz not null,
    text varchar not null
);
comment on table raw.robots is 'One row per site that was asked for its robots.txt within a day: replaced by each run.';
comment on column raw.robots.origin is 'Scheme and host: https://news.example.';
comment on column raw.robots.asked_at is 'When it was asked for, UTC.';
comment on column raw.robots.text is 'What it said; empty: there is none, and everything is allowed.';

create table raw.entries (
    revision_id uuid primary key,
    entry_id uuid not null,
    feed_id uuid,
    poll_id uuid,
    request_id uuid,
    guid varchar,
    url varchar,
    title varchar,
    summary_html varchar,
    content_html varchar,
    authors varchar[] not null,
    published_at timestamptz,
    updated_at timestamptz,
    seen_at timestamptz not null,
    run_id integer not null
);
comment on table raw.entries is 'One row per revision of an entry that a feed announced.';
comment on column raw.entries.revision_id is 'Made from entry, address, title and update time.';
comment on column raw.entries.entry_id is 'Made from the feed and the item''s own id, link or title.';
comment on column raw.entries.feed_id is 'The feed; null for addresses that were ingested from a list.';
comment on column raw.entries.poll_id is 'The poll that saw it first; null like feed_id.';
comment on column raw.entries.request_id is 'Names the fetch of its page: made from address and update time; null without an address.';
comment on column raw.entries.guid is 'The item''s own id.';
comment on column raw.entries.url is 'Address of its page, absolute.';
comment on column raw.entries.title is 'Plain text.';
comment on column raw.entries.summary_html is 'Summary as announced: an outsider''s HTML.';
comment on column raw.entries.content_html is 'Full text as announced, where the feed carries it: an outsider''s HTML.';
comment on column raw.entries.authors is 'Names as announced.';
comment on column raw.entries.published_at is 'As announced, UTC.';
comment on column raw.entries.updated_at is 'As announced, UTC.';
comment on column raw.entries.seen_at is 'When a poll first saw this revision, UTC.';
comment on column raw.entries.run_id is 'The run that saw it first.';

create table raw.pages (
    page_id uuid primary key,
    request_id uuid,
    url varchar not null,
    final_url varchar not null,
    status integer not null,
    content_type varchar,
    fetched_at timestamptz not null,
    warc_file varchar not null,
    warc_offset bigint not null,
    warc_length bigint not null,
    digest varchar,
    payload_bytes bigint not null,
    run_id integer not null
);
comment on table raw.pages is 'One row per page: where the bytes that a server answered for an address lie.';
comment on column raw.pages.page_id is 'Id of the WARC record that holds it.';
comment on column raw.pages.request_id is 'The fetch that asked for it; null: it was ingested.';
comment on column raw.pages.url is 'Address as asked for.';
comment on column raw.pages.final_url is 'Address at the end of the redirects.';
comment on column raw.pages.status is 'HTTP status.';
comment on column raw.pages.content_type is 'Content-Type header: media type and charset.';
comment on column raw.pages.fetched_at is 'When it was answered, UTC; for archives of others what they say.';
comment on column raw.pages.warc_file is 'WARC file, relative to warehouse/raw, or absolute for archives of others.';
comment on column raw.pages.warc_offset is 'Byte offset of the record in that file.';
comment on column raw.pages.warc_length is 'Bytes of the record in that file.';
comment on column raw.pages.digest is 'Digest of the body.';
comment on column raw.pages.payload_bytes is 'Bytes of the body, decompressed; as stored for archives of others.';
comment on column raw.pages.run_id is 'The run that fetched or ingested it.';
