-- Question: by which words is an actor named in each language?
-- Reading: inflected forms have one id. A word that should not be there is a wrong alias: mend it in actors.toml.
select articles.language, mentions.surface, count(*) as mentions, count(distinct articles.outlet) as outlets
from mentions
join articles using (article_id)
where mentions.actor_id = 'RU'
group by articles.language, mentions.surface
order by articles.language, mentions desc, mentions.surface;
