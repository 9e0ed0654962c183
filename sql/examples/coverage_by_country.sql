-- Question: in which countries do outlets write about a crisis, and how much of their work is it?
-- Reading: share_of_all_articles is attention; articles alone also tells how many feeds a country has here.
-- The line without a country is what no configured feed announced.
select
    outlet_country,
    articles,
    copy_groups,
    stories,
    outlets,
    languages,
    round(share_of_all_articles, 3) as share_of_all_articles
from coverage_by_country('russia-ukraine')
order by share_of_all_articles desc, articles desc, outlet_country;
