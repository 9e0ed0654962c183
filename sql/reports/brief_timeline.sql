-- The newest days' most reported events of each crisis.
select crisis_id, day, line, outlets, round(confidence, 2) as confidence, sentence
from timeline
where rank <= 3
order by day desc, crisis_id, rank
limit $limit;
