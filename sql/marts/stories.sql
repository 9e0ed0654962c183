-- Grain: one row per story: a happening, and all that is told of it. Its title is that of the text most like the
-- story, in English where there is one, else in its most frequent language. Its state looks from the newest article
-- of the warehouse.
with articles as (
    select *
    from story_articles
),

newest as (
    select max(reported_at) as moment
    from articles
),

sizes as (
    select
        story_id,
        min(reported_at) as first_seen_at,
        max(reported_at) as last_seen_at,
        count(*) as articles,
        count(distinct group_id) as copy_groups,
        count(distinct outlet) as outlets,
        count(distinct outlet_country) as countries,
        list(distinct language order by language) filter (language is not null) as languages,
        mode(language) as main_language,
        count(distinct group_id) filter (reported_at > newest.moment - interval 1 day) as new_texts,
        count(distinct group_id) filter (
            reported_at > newest.moment - interval 2 days and reported_at <= newest.moment - interval 1 day
        ) as texts_before,
        any_value(newest.moment) as newest
    from articles
    cross join newest
    group by story_id
),

titles as (
    select story_id, title, url, language
    from articles
    join sizes using (story_id)
    where title is not null and not is_copy
    qualify row_number() over (
        partition by story_id
        order by
            articles.language = 'en' desc nulls last,
            articles.language = sizes.main_language desc nulls last,
            likeness desc,
            reported_at,
            article_id
    ) = 1
),

named as (
    select
        articles.story_id,
        mentions.actor_id,
        mentions.kind = 'place' as is_place,
        count(distinct articles.group_id) as texts,
        count(*) as mentions
    from articles
    join mentions using (article_id)
    where mentions.actor_id is not null
    group by articles.story_id, mentions.actor_id, mentions.kind = 'place'
),

ranked as (
    select
        *,
        row_number() over (
            partition by story_id, is_place
            order by texts desc, mentions desc, actor_id
        ) as place
    from named
),

cast_of as (
    select
        story_id,
        list(actor_id order by place) filter (not is_place and place <= 6) as main_actors,
        list(actor_id order by place) filter (is_place and place <= 4) as main_places
    from ranked
    group by story_id
),

happened as (
    select articles.story_id, count(distinct event_reports.event_id) as events
    from articles
    join event_reports using (article_id)
    where event_reports.status = 'asserted'
    group by articles.story_id
)

select
    sizes.story_id,
    titles.title,
    titles.language as title_language,
    titles.url as title_url,
    sizes.first_seen_at,
    sizes.last_seen_at,
    story_state(sizes.last_seen_at, sizes.newest, sizes.new_texts, sizes.texts_before) as state,
    sizes.articles,
    sizes.copy_groups,
    sizes.outlets,
    sizes.countries,
    sizes.languages,
    coalesce(cast_of.main_actors, []) as main_actors,
    coalesce(cast_of.main_places, []) as main_places,
    coalesce(happened.events, 0) as events
from sizes
left join titles using (story_id)
left join cast_of using (story_id)
left join happened using (story_id);
