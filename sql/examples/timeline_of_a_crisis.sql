-- Question: what happened in a crisis, day by day?
-- Reading: the three most reported events of each day; copy_groups counts a wire story once. sentence and url are the
-- surest report's: read them before you believe the line.
select day, rank, line, outlets, copy_groups, stories, round(confidence, 2) as confidence, sentence, url
from timeline
where crisis_id = 'russia-ukraine' and rank <= 3
order by day, rank;
