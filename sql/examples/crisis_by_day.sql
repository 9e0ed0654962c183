-- Question: how much is written about a crisis, day by day?
-- Reading: copy_groups counts a wire story once, however many carry it; a rise of articles without one of
-- copy_groups is syndication, not news. The mean of seven days hides the week's rhythm.
select day, articles, copy_groups, stories, outlets, languages, round(mean_articles_7_days, 1) as mean_articles_7_days
from crisis_timeline('russia-ukraine')
order by day;
