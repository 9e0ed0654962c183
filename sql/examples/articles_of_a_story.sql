-- Question: which articles tell a story, in whose words, and what else was it called?
-- Reading: the head of a copy group first, its copies behind; likeness says how sure the membership is. An id that
-- ended in this story stands in story_history.
select
    story_articles.story_id,
    story_articles.reported_at,
    story_articles.outlet,
    story_articles.language,
    story_articles.copy_relation,
    story_articles.likeness,
    story_articles.title,
    story_history.story_id as ended_in_it
from story_articles
left join story_history
    on story_history.other_story_id = story_articles.story_id
    and story_history.change = 'merged into'
order by story_articles.story_id, story_articles.group_id, story_articles.is_copy, story_articles.reported_at;
