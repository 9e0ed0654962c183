-- The newest days: articles, copy groups, outlets, languages.
select strftime(day, '%Y-%m-%d') as day, articles, copy_groups, outlets, languages
from article_days
order by article_days.day desc
limit $limit;
