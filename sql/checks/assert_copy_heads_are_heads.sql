-- A copy group whose head is not one, or does not exist: dedup grouped an article under a mere copy.
with copies as (
    select *
    from stg_copies
),

heads as (
    select distinct article_id as group_id
    from copies
    where relation = 'head'
)

select copies.version_id, copies.article_id, copies.group_id, copies.relation
from copies
left join heads using (group_id)
where heads.group_id is null or (copies.relation = 'head') <> (copies.article_id = copies.group_id);
