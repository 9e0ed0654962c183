-- Every decision of every stage about this address, in order.
with keys as (
    select unnest([request_id, page_id, version_id]) as key
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select stage, outcome, reason, tries, retry_at, decided_at, version, key, run_id
from raw.ledger
where key in (select key from keys)
order by run_id, decided_at, stage;
