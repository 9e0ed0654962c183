-- Grain: one row per crisis × event that an article of the crisis reports and in which somebody watched takes part, by
-- id or by country.
with reports as (
    select *
    from event_reports
),

events as (
    select *
    from main.events
),

crisis_articles as (
    select crisis_id, article_id, group_id, story_id
    from main.crisis_articles
),

watched as (
    select distinct crisis_id, value
    from stg_crisis_watches
    where kind <> 'term'
),

parties as (
    select event_id, unnest(list_concat(actor_ids, recipient_ids, [source, target, location_id])) as party
    from events
),

touched as (
    select distinct watched.crisis_id, parties.event_id
    from parties
    join watched on watched.value = parties.party
),

reported as (
    select
        crisis_articles.crisis_id,
        reports.event_id,
        count(*) as crisis_reports,
        count(distinct crisis_articles.group_id) as crisis_copy_groups,
        count(distinct crisis_articles.story_id) as crisis_stories
    from reports
    join crisis_articles using (article_id)
    group by crisis_articles.crisis_id, reports.event_id
)

select
    reported.crisis_id,
    events.*,
    reported.crisis_reports,
    reported.crisis_copy_groups,
    reported.crisis_stories
from reported
join touched using (crisis_id, event_id)
join events using (event_id);
