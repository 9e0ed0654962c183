-- Grain: one row per event that a sentence of the newest version of an article tells, with the event that it is one
-- report of.
-- Reports tell the same event when type and sides agree (by country, where there is one; the sides of talks in either
-- order), the day is the same, and so is the place of a material act, where one is named. A report without a day joins
-- the nearest one of the two days before its article, else those of the same two days. What names no side at all is the
-- same event only in copies of one text, or with the same number of the same unit.
with articles as (
    select *
    from main.articles
),

found as (
    select *
    from stg_event_reports
),

numbers as (
    select
        report_id,
        list(struct_pack(unit := unit, value := value, bound := bound) order by start_char) as counts
    from stg_counts
    where report_id is not null
    group by report_id
),

sides as (
    select
        found.*,
        articles.article_id,
        articles.day,
        coalesce(found.actor_country, found.actor_ids[1], found.actor_names[1], '') as source,
        coalesce(found.recipient_country, found.recipient_ids[1], found.recipient_names[1], '') as target,
        found.date_precision = 'day' as has_day
    from found
    join articles using (version_id)
),

keyed as (
    select
        *,
        case when event_type in ('CONSULT', 'COOPERATE') then least(source, target) else source end as one_side,
        case when event_type in ('CONSULT', 'COOPERATE') then greatest(source, target) else target end as other_side,
        case when quad = 4 then location_id end as place
    from sides
),

known_days as (
    select distinct event_type, one_side, other_side, date as known_on
    from keyed
    where has_day
),

joined as (
    select keyed.report_id, max(known_days.known_on) as known_on
    from keyed
    join known_days
        on known_days.event_type = keyed.event_type
        and known_days.one_side = keyed.one_side
        and known_days.other_side = keyed.other_side
        and known_days.known_on between keyed.day - 2 and keyed.day
    where keyed.date is null
    group by keyed.report_id
),

-- what nobody dates: the days of its articles, in blocks of two from the first of a row of days without a gap
gaps as (
    select
        keyed.report_id,
        keyed.event_type,
        keyed.one_side,
        keyed.other_side,
        keyed.day,
        coalesce(
            keyed.day - lag(keyed.day) over (
                partition by keyed.event_type, keyed.one_side, keyed.other_side order by keyed.day
            ) > 1,
            true
        ) as begins
    from keyed
    anti join joined using (report_id)
    where keyed.date is null
),

rows_of_days as (
    select
        *,
        sum(cast(begins as integer)) over (
            partition by event_type, one_side, other_side order by day range unbounded preceding
        ) as number
    from gaps
),

blocks as (
    select
        report_id,
        day - cast(
            mod(day - min(day) over (partition by event_type, one_side, other_side, number), 2) as integer
        ) as assumed_on
    from rows_of_days
),

dated as (
    select
        keyed.*,
        coalesce(keyed.date, joined.known_on, blocks.assumed_on) as happened_on,
        coalesce(keyed.date_precision, 'day') as happened_precision,
        keyed.date is not null or joined.known_on is not null as is_dated
    from keyed
    left join joined using (report_id)
    left join blocks using (report_id)
),

-- a report that names no place belongs to the place that most reports of that day name
placed as (
    select
        *,
        coalesce(
            place,
            mode(place) over (partition by event_type, one_side, other_side, happened_on, happened_precision),
            ''
        ) as where_it_was
    from dated
)

select
    placed.report_id,
    first_value(placed.report_id) over (
        partition by
            placed.event_type,
            placed.one_side,
            placed.other_side,
            placed.happened_on,
            placed.happened_precision,
            placed.where_it_was,
            case
                when placed.source = '' and placed.target = '' and placed.where_it_was = ''
                then
                    coalesce(
                        numbers.counts[1].unit || ' ' || cast(numbers.counts[1].value as varchar),
                        cast(articles.group_id as varchar)
                    )
            end
        order by articles.first_seen_at, placed.run_id, placed.version_id, placed.trigger_start_char
    ) as event_id,
    placed.article_id,
    placed.version_id,
    placed.day,
    placed.happened_on,
    placed.happened_precision,
    placed.is_dated,
    placed.event_type,
    placed.mode,
    placed.context,
    placed.cameo,
    placed.quad,
    placed.goldstein,
    placed.status,
    placed.actor_ids,
    placed.recipient_ids,
    placed.actor_names,
    placed.recipient_names,
    placed.actor_country,
    placed.recipient_country,
    placed.actor_sector,
    placed.recipient_sector,
    placed.source,
    placed.target,
    placed.location_id,
    placed.reported_by,
    coalesce(numbers.counts, []) as counts,
    placed.trigger,
    substr(articles.text, placed.start_char + 1, placed.end_char - placed.start_char) as sentence,
    placed.start_char,
    placed.end_char,
    placed.trigger_start_char,
    placed.trigger_end_char,
    placed.method,
    placed.confidence,
    articles.outlet,
    articles.outlet_country,
    articles.language,
    articles.group_id,
    articles.story_id,
    articles.is_copy,
    articles.first_seen_at,
    articles.url
from placed
join articles using (version_id)
left join numbers using (report_id);
