-- The newest days: articles, copy groups, stories, outlets, languages.
select strftime(day, '%Y-%m-%d') as day, articles, copy_groups, stories, outlets, languages
from article_days
order by article_days.day desc
limit $limit;
