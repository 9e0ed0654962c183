-- Grain: one row per article version after the first: what it changed of the one before. Words are counted as a bag,
-- so that a moved paragraph changes nothing; the share is of the words of both versions. A correction is told by a
-- notice (`stg_correction_notices`) that the version before did not have.
with versions as (
    select
        *,
        lag(version_id) over before as before_id,
        lag(title) over before as title_before,
        lag(text) over before as text_before
    from article_versions
    window before as (partition by article_id order by version_number)
),

changed as (
    select *
    from versions
    where before_id is not null
),

concerned as (
    select version_id, text from changed
    union
    select before_id, text_before from changed
),

words as (
    select version_id, word, count(*) as number
    from (
        select version_id, unnest(regexp_extract_all(folded(text), '[\p{L}\p{M}\p{N}]+')) as word
        from concerned
    )
    group by version_id, word
),

told as (
    select changed.version_id, words.word, words.number, 0 as number_before
    from changed
    join words on words.version_id = changed.version_id
    union all
    select changed.version_id, words.word, 0, words.number
    from changed
    join words on words.version_id = changed.before_id
),

differing as (
    select version_id, word, sum(number) as number, sum(number_before) as number_before
    from told
    group by version_id, word
),

counted as (
    select
        version_id,
        sum(greatest(number - number_before, 0)) as words_added,
        sum(greatest(number_before - number, 0)) as words_removed,
        sum(abs(number - number_before)) / sum(number + number_before) as changed_share
    from differing
    group by version_id
),

named as (
    select version_id, list_distinct(list(actor_id)) as actor_ids
    from stg_mentions
    where actor_id is not null and version_id in (select version_id from concerned)
    group by version_id
),

quoted as (
    select quotes.version_id, list(folded(substr(concerned.text, quotes.start_char + 1, quotes.end_char - quotes.start_char)))
        as quotes
    from stg_quotes as quotes
    join concerned using (version_id)
    group by quotes.version_id
),

happened as (
    select
        version_id,
        list_distinct(
            list(
                concat_ws(' ', event_type, list_aggregate(actor_ids, 'string_agg', ','), '>',
                    list_aggregate(recipient_ids, 'string_agg', ','), status)
            )
        ) as events
    from stg_event_reports
    where version_id in (select version_id from concerned)
    group by version_id
),

noticed as (
    select distinct changed.version_id
    from changed
    join stg_correction_notices as notices
        on notices.language = changed.language
        and contains(folded(changed.text), notices.phrase)
        and not contains(folded(changed.text_before), notices.phrase)
)

select
    changed.article_id,
    changed.version_id,
    changed.before_id,
    changed.version_number,
    changed.fetched_at,
    changed.url,
    changed.title,
    changed.title_before,
    changed.title is distinct from changed.title_before as is_title_changed,
    coalesce(counted.words_added, 0) as words_added,
    coalesce(counted.words_removed, 0) as words_removed,
    round(coalesce(counted.changed_share, 0), 4) as changed_share,
    noticed.version_id is not null as is_correction,
    list_filter(
        coalesce(named.actor_ids, []), lambda one: not list_contains(coalesce(named_before.actor_ids, []), one)
    ) as actors_added,
    list_filter(
        coalesce(named_before.actor_ids, []), lambda one: not list_contains(coalesce(named.actor_ids, []), one)
    ) as actors_dropped,
    list_filter(
        coalesce(quoted.quotes, []), lambda one: not list_contains(coalesce(quoted_before.quotes, []), one)
    ) as quotes_added,
    list_filter(
        coalesce(quoted_before.quotes, []), lambda one: not list_contains(coalesce(quoted.quotes, []), one)
    ) as quotes_dropped,
    list_filter(
        coalesce(happened.events, []), lambda one: not list_contains(coalesce(happened_before.events, []), one)
    ) as events_added,
    list_filter(
        coalesce(happened_before.events, []), lambda one: not list_contains(coalesce(happened.events, []), one)
    ) as events_dropped
from changed
left join counted using (version_id)
left join noticed using (version_id)
left join named on named.version_id = changed.version_id
left join named as named_before on named_before.version_id = changed.before_id
left join quoted on quoted.version_id = changed.version_id
left join quoted as quoted_before on quoted_before.version_id = changed.before_id
left join happened on happened.version_id = changed.version_id
left join happened as happened_before on happened_before.version_id = changed.before_id;
