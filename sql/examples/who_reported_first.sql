-- Question: who reported a story first, and how long did it take to the next country and language?
-- Reading: hours count from the first outlet, by the times of publication that the pages give; check those before
-- calling somebody late.
select
    stories.title,
    story_spread.place,
    story_spread.outlet,
    story_spread.outlet_country,
    story_spread.language,
    story_spread.hours_after_first,
    story_spread.is_first_of_country,
    story_spread.is_first_of_language
from story_spread
join stories using (story_id)
where stories.outlets > 1
order by stories.first_seen_at, story_spread.story_id, story_spread.place;
