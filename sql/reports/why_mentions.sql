-- Who and what the article at this address names, by how often, with the words around the first of each.
with own as (
    select distinct version_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select
    mentions.actor_id,
    any_value(mentions.kind) as kind,
    count(*) as mentions,
    list(distinct mentions.surface order by mentions.surface) as surfaces,
    min_by(
        substring(
            case mentions.part when 'title' then versions.title else versions.text end,
            greatest(1, mentions.start_char - 60),
            mentions.end_char - mentions.start_char + 120
        ),
        (mentions.part = 'text', mentions.start_char)
    ) as words_around
from stg_mentions as mentions
join own using (version_id)
join stg_article_versions as versions using (version_id)
group by mentions.actor_id
order by mentions desc, mentions.actor_id;
