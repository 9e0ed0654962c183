-- Grain: one row per crisis × article that belongs to it: of its days, and naming enough of what it watches.
with articles as (
    select *
    from main.articles
),

mentions as (
    select distinct article_id, actor_id
    from main.mentions
),

crises as (
    select *
    from stg_crises
),

watches as (
    select *
    from stg_crisis_watches
),

watched as (
    select crisis_id, value as actor_id, max(weight) as weight
    from watches
    where kind <> 'term'
    group by crisis_id, value
),

terms as (
    select crisis_id, language, value as term, folded(value) as folded_term, weight
    from watches
    where kind = 'term'
),

named as (
    select
        watched.crisis_id,
        mentions.article_id,
        sum(watched.weight) as weight,
        list(watched.actor_id order by watched.weight desc, watched.actor_id) as watched_named
    from mentions
    join watched using (actor_id)
    group by watched.crisis_id, mentions.article_id
),

of_its_days as (
    select crises.crisis_id, crises.threshold, articles.article_id, articles.language
    from articles
    join crises
        on articles.day >= crises.starts_on
        and (crises.ends_on is null or articles.day <= crises.ends_on)
),

heaviest_terms as (
    select crisis_id, max(weight) as weight
    from terms
    group by crisis_id
),

-- Texts are searched for terms only where a term could still decide, or tells why an article is in.
candidates as (
    select
        of_its_days.*,
        coalesce(named.weight, 0) as named_weight,
        coalesce(named.watched_named, []) as watched_named
    from of_its_days
    left join named using (crisis_id, article_id)
    left join heaviest_terms using (crisis_id)
    where coalesce(named.weight, 0) + coalesce(heaviest_terms.weight, 0) >= of_its_days.threshold
),

texts as materialized (
    select article_id, folded(concat_ws(chr(10), title, text)) as folded_text
    from articles
    where article_id in (select article_id from candidates)
),

found as (
    select
        candidates.crisis_id,
        candidates.article_id,
        max(terms.weight) as weight,
        list(terms.term order by terms.term) as terms_found
    from candidates
    join texts using (article_id)
    join terms using (crisis_id, language)
    where stands_in(terms.folded_term, texts.folded_text, terms.language)
    group by candidates.crisis_id, candidates.article_id
),

weighed as (
    select
        candidates.crisis_id,
        candidates.article_id,
        candidates.threshold,
        candidates.named_weight + coalesce(found.weight, 0) as weight,
        candidates.watched_named,
        coalesce(found.terms_found, []) as terms_found
    from candidates
    left join found using (crisis_id, article_id)
)

select
    weighed.crisis_id,
    weighed.article_id,
    articles.day,
    articles.title,
    articles.url,
    cast(weighed.weight as integer) as weight,
    weighed.threshold,
    weighed.watched_named,
    weighed.terms_found,
    articles.group_id,
    articles.story_id,
    articles.is_copy,
    articles.outlet,
    articles.outlet_country,
    articles.outlet_kind,
    articles.language
from weighed
join articles using (article_id)
where weighed.weight >= weighed.threshold;
