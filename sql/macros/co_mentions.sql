-- Grain: one row per actor that acts in the same articles as an actor, the most often first.
create or replace macro co_mentions(actor) as table
with pairs as (
    select
        case actor_a when actor then actor_b else actor_a end as other_id,
        case actor_a when actor then actor_b_name else actor_a_name end as other_name,
        articles,
        copy_groups,
        stories,
        outlets,
        first_day,
        last_day
    from actor_pairs
    where actor in (actor_a, actor_b)
),

alone as (
    select count(distinct article_id) as articles
    from mentions
    where actor_id = actor and role = 'actor'
)

select
    pairs.other_id,
    pairs.other_name,
    pairs.articles,
    pairs.copy_groups,
    pairs.stories,
    pairs.outlets,
    pairs.articles / alone.articles as share_of_articles,
    pairs.first_day,
    pairs.last_day
from pairs
cross join alone
order by pairs.copy_groups desc, pairs.articles desc, pairs.other_id;
