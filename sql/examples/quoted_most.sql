-- Question: who is quoted most?
-- Reading: copies of a text are left out.
select speaker, count(*) as quotes, count(distinct outlet) as outlets
from quotes
where speaker is not null and not is_copy
group by speaker
order by quotes desc, speaker;
