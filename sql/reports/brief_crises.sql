-- The newest days of each crisis.
select strftime(day, '%Y-%m-%d') as day, crisis_id as crisis, articles, copy_groups, stories, outlets, languages
from crisis_days
order by crisis_days.day desc, crisis_id
limit $limit;
