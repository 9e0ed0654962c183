-- Question: do state media and others name the same actors in a crisis?
-- Reading: share_of_articles is of the crisis's articles by that kind of outlet; compare a row's kinds.
with by_kind as (
    select outlet_kind, count(*) as articles
    from crisis_articles
    where crisis_id = 'russia-ukraine' and outlet_kind is not null
    group by outlet_kind
),

named as (
    select distinct crisis_articles.outlet_kind, crisis_articles.article_id, mentions.actor_name
    from crisis_articles
    join mentions using (article_id)
    where crisis_articles.crisis_id = 'russia-ukraine' and mentions.role = 'actor'
)

select named.actor_name, named.outlet_kind, round(count(*) / any_value(by_kind.articles), 3) as share_of_articles
from named
join by_kind using (outlet_kind)
group by named.actor_name, named.outlet_kind
order by share_of_articles desc, named.actor_name, named.outlet_kind
limit 50;
