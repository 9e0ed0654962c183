-- Grain: one row per story × outlet: when it came to tell the story, and after whom.
with firsts as (
    select
        story_id,
        outlet,
        any_value(outlet_country) as outlet_country,
        min_by(language, (reported_at, article_id)) as language,
        min(reported_at) as reported_at,
        min_by(article_id, (reported_at, article_id)) as article_id,
        min_by(copy_relation, (reported_at, article_id)) as copy_relation,
        count(*) as articles
    from story_articles
    where outlet is not null
    group by story_id, outlet
),

beginnings as (
    select story_id, min(reported_at) as began_at
    from firsts
    group by story_id
)

select
    firsts.story_id,
    row_number() over (partition by firsts.story_id order by firsts.reported_at, firsts.outlet) as place,
    firsts.outlet,
    firsts.outlet_country,
    firsts.language,
    firsts.reported_at,
    round(epoch(firsts.reported_at - beginnings.began_at) / 3600, 2) as hours_after_first,
    firsts.reported_at = min(firsts.reported_at) over (partition by firsts.story_id, firsts.outlet_country)
        as is_first_of_country,
    firsts.reported_at = min(firsts.reported_at) over (partition by firsts.story_id, firsts.language)
        as is_first_of_language,
    firsts.copy_relation,
    firsts.articles,
    firsts.article_id
from firsts
join beginnings using (story_id);
