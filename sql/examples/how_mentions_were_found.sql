-- Question: how were mentions found, in each language?
-- Reading: with_id is the share of names that are on a list. Where it is low, a language lacks aliases; where
-- coreference or fuzzy is high, read examples before you count on it.
select
    articles.language,
    mentions.method,
    count(*) as mentions,
    round(count(*) / sum(count(*)) over (partition by articles.language), 3) as share_of_language,
    round(count(mentions.actor_id) / count(*), 3) as with_id,
    round(count(*) filter (mentions.role = 'location') / count(*), 3) as as_location
from mentions
join articles using (article_id)
group by articles.language, mentions.method
order by articles.language, mentions desc, mentions.method;
