-- Question: which stories turned out to be one, and which to be two?
-- Reading: a story that was merged goes on as the other one; one that was split from another was that one before.
select
    story_history.changed_at,
    story_history.change,
    story_history.copy_groups,
    stories.title as other_title,
    story_history.because_of_url,
    story_history.story_id,
    story_history.other_story_id
from story_history
left join stories on stories.story_id = story_history.other_story_id
order by story_history.changed_at, story_history.story_id;
