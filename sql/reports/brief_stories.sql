-- The stories of each crisis that most texts tell, the newest first.
select
    crisis_id as crisis,
    strftime(first_seen_at, '%Y-%m-%d') as began,
    title as story,
    state,
    articles,
    copy_groups,
    outlets,
    array_to_string(languages, ' ') as languages
from crisis_stories
where copy_groups > 1
order by first_seen_at::date desc, copy_groups desc, story_id
limit $limit;
