-- Question: in which languages was a crisis written about, week by week?
-- Reading: weeks begin on Monday (UTC). A language that sets in late often shows who became concerned.
select
    cast(date_trunc('week', day) as date) as week,
    language,
    count(*) as articles,
    count(distinct outlet) as outlets
from crisis_articles
where crisis_id = 'russia-ukraine'
group by week, language
order by week, articles desc, language;
