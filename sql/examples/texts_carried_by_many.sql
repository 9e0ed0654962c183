-- Question: which texts were carried by several outlets, and how fast?
-- Reading: head_outlet was seen first with the text, which need not mean that it wrote it.
select
    head_title,
    head_outlet,
    articles,
    outlets,
    round(epoch(last_seen_at - first_seen_at) / 3600, 1) as hours_to_the_last,
    carried_by
from copy_groups
order by outlets desc, articles desc, head_title
limit 25;
