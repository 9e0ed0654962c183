-- Gives: Neighbours. Of each article version of $keys the heads of the days around that are about the same, at most
-- 40: of an earlier batch, with their stories, or of this one. A term weighs as it does in the article, times
-- ln(1 + texts ÷ texts that have it): of words those of one language, of names all. What a tenth of them have joins
-- none, but counts in the length. Likeness is the cosine of each channel.
with asked as (
    select unnest($keys) as version_id
),

current as (
    select max_by(version, run_id) as stage_version
    from raw.ledger
    where stage = 'profile'
),

around as materialized (
    select version_id, channel, term, weight, run_id
    from raw.story_terms
    where day between $first_day and $last_day and stage_version = (select stage_version from current)
),

own_run as (
    select max(around.run_id) as run_id
    from around
    join asked using (version_id)
),

known as materialized (
    select distinct version_id, channel, term, weight
    from around
    where run_id <= (select run_id from own_run)
),

texts as materialized (
    select version_id, any_value(split_part(term, ':', 1)) filter (channel = 'words') as language
    from known
    group by version_id
),

sizes as (
    select language, count(*) as number
    from texts
    group by language
),

total as (
    select count(*) as number
    from texts
),

rarities as materialized (
    select
        terms.channel,
        terms.term,
        ln(1 + coalesce(sizes.number, total.number) / terms.number) as rarity,
        terms.number > greatest(20, 0.1 * coalesce(sizes.number, total.number)) as is_common
    from (
        select channel, term, count(*) as number
        from known
        group by channel, term
    ) as terms
    cross join total
    left join sizes on terms.channel = 'words' and sizes.language = split_part(terms.term, ':', 1)
),

weighed as materialized (
    select known.version_id, known.channel, known.term, known.weight * rarities.rarity as weight, rarities.is_common
    from known
    join rarities using (channel, term)
),

lengths as materialized (
    select version_id, channel, sqrt(sum(weight * weight)) as length
    from weighed
    group by version_id, channel
),

products as (
    select mine.version_id, others.version_id as other_id, mine.channel, sum(mine.weight * others.weight) as product
    from weighed as mine
    join asked using (version_id)
    join weighed as others
        on others.channel = mine.channel
        and others.term = mine.term
        and others.version_id <> mine.version_id
    where not mine.is_common
    group by mine.version_id, others.version_id, mine.channel
),

cosines as (
    select
        products.version_id,
        products.other_id,
        coalesce(sum(product / (mine.length * others.length)) filter (products.channel = 'words'), 0) as words,
        coalesce(sum(product / (mine.length * others.length)) filter (products.channel = 'named'), 0) as named
    from products
    join lengths as mine on mine.version_id = products.version_id and mine.channel = products.channel
    join lengths as others on others.version_id = products.other_id and others.channel = products.channel
    group by products.version_id, products.other_id
),

nearest as materialized (
    select *
    from cosines
    where words >= 0.15 or named >= 0.3
    qualify row_number() over (partition by version_id order by words + named desc, other_id) <= 40
),

stays as materialized (
    select group_id, story_id
    from stays_in_stories($version)
    where known_until_run is null
),

heads as (
    select version_id, group_id, appeared_at
    from raw.story_members
    where stage_version = $version or starts_with(stage_version, $version || '+')
),

members as materialized (
    select distinct heads.version_id, stays.story_id
    from heads
    join stays using (group_id)
    where heads.version_id in (select other_id from nearest)
),

of_these as materialized (
    select group_id, story_id
    from stays
    where story_id in (select story_id from members)
),

stories as (
    select of_these.story_id, min(heads.appeared_at) as began_at, count(distinct of_these.group_id) as heads
    from of_these
    join heads using (group_id)
    group by of_these.story_id
),

moments as (
    select version_id, any_value(appeared_at) as appeared_at
    from raw.sketches
    where version_id in (select other_id from nearest)
    group by version_id
),

addresses as (
    select version_id, host_of(any_value(url)) as host
    from raw.articles
    where version_id in (select other_id from nearest)
    group by version_id
)

select
    nearest.version_id,
    list(
        struct_pack(
            other_id := nearest.other_id,
            language := nullif(texts.language, ''),
            host := addresses.host,
            appeared_at := moments.appeared_at,
            words := nearest.words,
            named := nearest.named,
            story_id := members.story_id,
            began_at := stories.began_at,
            heads := coalesce(stories.heads, 0)
        )
        order by nearest.other_id
    ) as near
from nearest
join moments on moments.version_id = nearest.other_id
join addresses on addresses.version_id = nearest.other_id
left join texts on texts.version_id = nearest.other_id
left join members on members.version_id = nearest.other_id
left join stories on stories.story_id = members.story_id
group by nearest.version_id;
