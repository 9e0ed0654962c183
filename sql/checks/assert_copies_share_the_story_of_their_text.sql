-- Articles of one copy group in two stories: what counts stories would count one text twice.
select group_id, count(distinct story_id) as stories
from story_articles
group by group_id
having count(distinct story_id) > 1;
