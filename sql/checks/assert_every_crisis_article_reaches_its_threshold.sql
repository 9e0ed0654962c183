-- An article in a crisis to which it does not belong: it names too little of what is watched, or is not of its days.
select crisis_articles.crisis_id, crisis_articles.article_id, crisis_articles.weight, crisis_articles.day
from crisis_articles
left join stg_crises as crises using (crisis_id)
where crises.crisis_id is null
    or crisis_articles.weight < crises.threshold
    or crisis_articles.day < crises.starts_on
    or crisis_articles.day > crises.ends_on;
