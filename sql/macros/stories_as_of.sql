-- Grain: one row per story as known at a moment: from the runs that had begun by then, without later articles, later
-- wordings, merges or splits. Its title and state are chosen as those of the mart stories.
create or replace macro stories_as_of(moment) as table
with last_run as (
    select max(run_id) as run_id
    from pipeline_runs
    where started_at <= moment
),

stays as (
    select story_stays.group_id, story_stays.story_id
    from story_stays, last_run
    where story_stays.known_from_run <= last_run.run_id
        and (story_stays.known_until_run is null or story_stays.known_until_run > last_run.run_id)
),

versions as (
    select
        article_versions.article_id,
        max_by(article_versions.title, article_versions.version_number) as title,
        max_by(article_versions.language, article_versions.version_number) as language
    from article_versions, last_run
    where article_versions.fetch_run_id <= last_run.run_id
    group by article_versions.article_id
),

known as (
    select
        stays.story_id,
        articles.group_id,
        articles.article_id,
        articles.outlet,
        articles.outlet_country,
        articles.is_copy,
        articles.reported_at,
        articles.likeness,
        versions.title,
        versions.language
    from stays
    join story_articles as articles using (group_id)
    join versions using (article_id)
),

newest as (
    select max(reported_at) as moment
    from known
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
    from known
    cross join newest
    group by story_id
),

titles as (
    select known.story_id, known.title, known.language
    from known
    join sizes using (story_id)
    where known.title is not null and not known.is_copy
    qualify row_number() over (
        partition by known.story_id
        order by
            known.language = 'en' desc nulls last,
            known.language = sizes.main_language desc nulls last,
            known.likeness desc,
            known.reported_at,
            known.article_id
    ) = 1
)

select
    sizes.story_id,
    titles.title,
    titles.language as title_language,
    sizes.first_seen_at,
    sizes.last_seen_at,
    story_state(sizes.last_seen_at, sizes.newest, sizes.new_texts, sizes.texts_before) as state,
    sizes.articles,
    sizes.copy_groups,
    sizes.outlets,
    sizes.countries,
    sizes.languages
from sizes
left join titles using (story_id)
order by sizes.copy_groups desc, sizes.first_seen_at, sizes.story_id;
