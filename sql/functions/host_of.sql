-- The host of an address without www., or null when it has none.
create or replace macro host_of(address) as
    nullif(regexp_extract(lower(address), '^[a-z]+://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)', 1), '');
