-- Pages that are fetched again, and those that are gone.
alter table raw.feeds add column is_revisited boolean default true;
comment on column raw.feeds.is_revisited is 'False: pages of its articles are not fetched again to see whether they changed.';

create table raw.gone_pages (
    gone_id uuid primary key,
    request_id uuid not null,
    url varchar not null,
    status integer not null,
    gone_at timestamptz not null,
    run_id integer not null
);
comment on table raw.gone_pages is 'One row per page that was there and was not when it was fetched again.';
comment on column raw.gone_pages.gone_id is 'Id of the request that found it gone.';
comment on column raw.gone_pages.request_id is 'The request by which it was first fetched.';
comment on column raw.gone_pages.url is 'Its address.';
comment on column raw.gone_pages.status is 'What the server answered: 404 or 410.';
comment on column raw.gone_pages.gone_at is 'When, UTC.';
comment on column raw.gone_pages.run_id is 'The run that found it.';
