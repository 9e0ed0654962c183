-- Question: on which days was each story told, and by how many?
-- Reading: a story of several days with ever new texts is one that goes on; one with copies only is an echo.
select stories.title, story_days.day, story_days.articles, story_days.copy_groups, story_days.languages
from story_days
join stories using (story_id)
order by stories.copy_groups desc, stories.story_id, story_days.day;
