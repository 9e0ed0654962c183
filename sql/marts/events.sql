-- Grain: one row per event: what one or more articles report of the same happening.
-- Confidence is 1 − (1 − c₁) × Π (1 − cᵢ ÷ 2): reports of other texts add to the surest one, but half, since outlets
-- read each other; copies of one text add nothing.
with reports as (
    select *
    from event_reports
),

by_text as (
    select event_id, group_id, max(confidence) as confidence
    from reports
    group by event_id, group_id
),

ranked as (
    select
        event_id,
        confidence,
        row_number() over (partition by event_id order by confidence desc, group_id) as place
    from by_text
),

sureness as (
    select
        event_id,
        1 - exp(sum(ln(greatest(1 - case when place = 1 then confidence else confidence / 2 end, 0.001))))
            as confidence
    from ranked
    group by event_id
),

numbered as (
    select
        event_id,
        number.unit as unit,
        min(number.value) as least,
        max(number.value) as most
    from (select event_id, unnest(counts) as number from reports)
    group by event_id, number.unit
),

ranges as (
    select event_id, list(struct_pack(unit := unit, least := least, most := most) order by unit) as counts
    from numbered
    group by event_id
),

-- what most reports claim; of as many, that it happened
statuses as (
    select event_id, status as claimed
    from reports
    group by event_id, status
    qualify
        row_number() over (
            partition by event_id
            order by count(*) desc, list_position(['asserted', 'denied', 'negated', 'planned'], status) nulls last
        ) = 1
),

gathered as (
    select
        event_id,
        any_value(claimed) as status,
        any_value(event_type) as event_type,
        any_value(quad) as quad,
        mode(cameo) as cameo,
        any_value(happened_on) as happened_on,
        any_value(happened_precision) as happened_precision,
        bool_or(is_dated) as is_dated,
        list_sort(list_distinct(flatten(list(actor_ids)))) as actor_ids,
        list_sort(list_distinct(flatten(list(recipient_ids)))) as recipient_ids,
        min_by(source, (first_seen_at, report_id)) as source,
        min_by(target, (first_seen_at, report_id)) as target,
        mode(location_id) as location_id,
        avg(goldstein) as goldstein,
        count(*) filter (status = 'asserted') as asserted,
        count(*) filter (status = 'negated') as negated,
        count(*) filter (status = 'planned') as planned,
        count(*) filter (status = 'hypothetical') as hypothetical,
        count(*) filter (status = 'denied') as denied,
        count(*) as reports,
        count(distinct article_id) as articles,
        count(distinct group_id) as copy_groups,
        count(distinct story_id) as stories,
        count(distinct outlet) as outlets,
        list(distinct language order by language) as languages,
        list(distinct outlet_country order by outlet_country) as outlet_countries,
        min(first_seen_at) as first_seen_at,
        min_by(outlet, (first_seen_at, report_id)) as first_outlet,
        max_by(report_id, (status = claimed, confidence, report_id)) as best_report_id,
        max_by(sentence, (status = claimed, confidence, report_id)) as sentence,
        max_by(url, (status = claimed, confidence, report_id)) as url
    from reports
    join statuses using (event_id)
    group by event_id
)

select
    gathered.event_id,
    gathered.event_type,
    gathered.cameo,
    gathered.quad,
    gathered.goldstein,
    gathered.happened_on,
    gathered.happened_precision,
    gathered.is_dated,
    gathered.status,
    gathered.actor_ids,
    gathered.recipient_ids,
    gathered.source,
    gathered.target,
    gathered.location_id,
    gathered.reports,
    gathered.asserted,
    gathered.negated,
    gathered.planned,
    gathered.hypothetical,
    gathered.denied,
    gathered.articles,
    gathered.copy_groups,
    gathered.stories,
    gathered.outlets,
    gathered.languages,
    gathered.outlet_countries,
    coalesce(ranges.counts, []) as counts,
    sureness.confidence,
    gathered.first_seen_at,
    gathered.first_outlet,
    gathered.best_report_id,
    gathered.sentence,
    gathered.url
from gathered
join sureness using (event_id)
left join ranges using (event_id);
