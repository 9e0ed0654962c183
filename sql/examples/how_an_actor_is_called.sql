-- Question: by which words is an actor named in each language?
-- Reading: inflected forms have one id, and a country's capital has its country's where it acts. A word that should
-- not be there is a wrong alias: mend it in actors.toml.
select
    articles.language,
    mentions.surface,
    mentions.role,
    count(*) as mentions,
    count(distinct articles.outlet) as outlets
from mentions
join articles using (article_id)
where mentions.actor_id = 'RU'
group by articles.language, mentions.surface, mentions.role
order by articles.language, mentions desc, mentions.surface, mentions.role;
