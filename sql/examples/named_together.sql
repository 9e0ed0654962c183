-- Question: who acts in the same articles as NATO?
-- Reading: being named together is no relation yet; share_of_articles says how usual it is.
select other_name, articles, copy_groups, stories, outlets, round(share_of_articles, 2) as share_of_articles, last_day
from co_mentions('nato')
order by copy_groups desc, articles desc, other_name
limit 25;
