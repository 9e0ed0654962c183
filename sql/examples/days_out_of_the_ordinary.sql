-- Question: on which days did a crisis bring more than usual?
-- Reading: times_usual compares with the mean of the 28 days before; the first days of a crisis have none.
with days as (
    select
        day,
        copy_groups,
        avg(copy_groups) over (order by day rows between 28 preceding and 1 preceding) as usual_copy_groups
    from crisis_timeline('russia-ukraine')
)

select day, copy_groups, round(copy_groups / nullif(usual_copy_groups, 0), 1) as times_usual
from days
where usual_copy_groups is not null
order by times_usual desc nulls last, day
limit 20;
