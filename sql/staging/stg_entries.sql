-- Grain: one row per entry: its newest revision, with the time when the first was seen.
select *, min(seen_at) over (partition by entry_id) as first_seen_at
from raw.entries
qualify row_number() over (partition by entry_id order by run_id desc, seen_at desc, revision_id) = 1;
