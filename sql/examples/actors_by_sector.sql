-- Question: which sectors of a country act in the news: government, armed forces, parliament, opposition …?
-- Reading: sectors are PLOVER's, as of each article's day; a row without one is the country itself (Ukraine said).
-- An article counts for each sector that acts in it. top_actor is the one named most.
with acting as (
    select country, sector, actor_id, actor_name, article_id
    from mentions
    where role = 'actor' and country = 'UA' and actor_id is not null
)

select
    country,
    sector,
    count(distinct actor_id) as actors,
    count(distinct article_id) as articles,
    count(*) as mentions,
    mode(actor_name order by actor_name) as top_actor
from acting
group by country, sector
order by articles desc, sector nulls first;
