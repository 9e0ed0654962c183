-- The days of a mart hold more or fewer articles or mentions than there are: one was counted twice or forgotten.
with counted as (
    select
        'article_days' as mart,
        (select coalesce(sum(articles), 0) from article_days) as in_days,
        (select count(*) from articles) as in_articles
    union all
    select
        'crisis_days',
        (select coalesce(sum(articles), 0) from crisis_days),
        (select count(*) from crisis_articles)
    union all
    select
        'actor_days',
        (select coalesce(sum(mentions_as_actor + mentions_as_location), 0) from actor_days),
        (select count(*) from mentions where actor_id is not null)
    union all
    select
        'place_days',
        (select coalesce(sum(mentions), 0) from place_days),
        (
            select count(*)
            from mentions
            where role = 'location' and kind in ('place', 'country') and actor_id is not null
        )
)

select *
from counted
where in_days <> in_articles;
