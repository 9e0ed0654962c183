comment on view stg_gone_pages is 'One row per page that was there and was not when it was fetched again.';
comment on column stg_gone_pages.gone_id is 'Id of the request that found it gone.';
comment on column stg_gone_pages.request_id is 'The request by which it was first fetched.';
comment on column stg_gone_pages.url is 'Its address.';
comment on column stg_gone_pages.status is 'What the server answered: 404 or 410.';
comment on column stg_gone_pages.gone_at is 'When, UTC.';
comment on column stg_gone_pages.run_id is 'The run that found it.';
