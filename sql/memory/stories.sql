-- Gives: Neighbours. Of each article version of $keys the heads of the days around that are about the same, at most
-- 40: of an earlier batch, with their stories, or of this one. A term weighs as it does in the article, times
-- ln(1 + texts ÷ texts that have it): of words those of one language, of names all. What a tenth of them have joins
-- none, but counts in the length. Likeness is the cosine of each channel. Then the texts of stories that they may join.
with recursive asked as (
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

-- across languages a meaning that both have in common adds to what they name: a cosine of 1 as much as a quarter
vectors as (
    select version_id, cast(vector as float[]) as vector
    from raw.story_vectors
    where day between $first_day and $last_day and stage_version = (select stage_version from current)
),

meanings as (
    select
        cosines.version_id,
        cosines.other_id,
        greatest(list_cosine_similarity(mine.vector, others.vector) - 0.5, 0) / 2 as meaning
    from cosines
    join vectors as mine on mine.version_id = cosines.version_id
    join vectors as others on others.version_id = cosines.other_id
    where cosines.named > 0
),

meant as (
    select cosines.* replace (cosines.named + coalesce(meanings.meaning, 0) as named)
    from cosines
    left join meanings using (version_id, other_id)
),

-- only words count within a language, only what is named across languages
likeness as (
    select
        cosines.*,
        case when mine.language is not distinct from others.language then words else named / 2 end as alike
    from meant as cosines
    left join texts as mine on mine.version_id = cosines.version_id
    left join texts as others on others.version_id = cosines.other_id
),

nearest as materialized (
    select *
    from likeness
    where alike >= 0.15
    qualify row_number() over (partition by version_id order by alike desc, other_id) <= 40
),

placed as (
    select version_id, group_id, story_id, appeared_at
    from raw.story_members
    where stage_version = $version or starts_with(stage_version, $version || '+')
),

heads as materialized (
    select distinct version_id, group_id, story_id
    from placed
    where version_id in (select other_id from nearest)
),

-- all that their stories were or will be called, so that only texts of theirs are asked for
names(story_id) as (
    select story_id
    from heads
    union
    select unnest([merges.story_id, merges.into_story_id])
    from (
        select story_id, into_story_id from raw.story_merges
        union
        select story_id, from_story_id from raw.story_splits
    ) as merges
    join names on names.story_id in (merges.story_id, merges.into_story_id)
),

texts_of_theirs as materialized (
    select group_id, min(appeared_at) as appeared_at, min_by(version_id, appeared_at) as version_id
    from placed
    where story_id in (select story_id from names)
    group by group_id
),

stays as materialized (
    select group_id, story_id
    from stays_in_stories($version, (select list(group_id) from texts_of_theirs))
    where known_until_run is null
),

members as (
    select distinct heads.version_id, heads.group_id, stays.story_id
    from heads
    join stays using (group_id)
),

stories as (
    select stays.story_id, min(texts_of_theirs.appeared_at) as began_at, count(*) as heads
    from texts_of_theirs
    join stays using (group_id)
    group by stays.story_id
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
),

near_ones as (
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
                group_id := members.group_id,
                story_id := members.story_id,
                began_at := stories.began_at,
                heads := coalesce(stories.heads, 0)
            )
            order by nearest.other_id
        ) as near,
        null as text
    from nearest
    join moments on moments.version_id = nearest.other_id
    join addresses on addresses.version_id = nearest.other_id
    left join texts on texts.version_id = nearest.other_id
    left join members on members.version_id = nearest.other_id
    left join stories on stories.story_id = members.story_id
    group by nearest.version_id
),

-- whom one of them joins may fall apart: its texts of these days, and what holds them
joined as (
    select distinct members.story_id
    from nearest
    join members on members.version_id = nearest.other_id
    where nearest.alike >= 0.2
),

texts_of_these_days as materialized (
    select stays.group_id, stays.story_id, texts_of_theirs.version_id, texts_of_theirs.appeared_at
    from stays
    join joined using (story_id)
    join texts_of_theirs using (group_id)
    where texts_of_theirs.appeared_at >= $first_day::timestamptz
        and texts_of_theirs.appeared_at < $last_day::timestamptz + interval 1 day
),

links as (
    select group_id, list(distinct other_group_id) as linked
    from raw.story_links
    where day between $first_day and $last_day
        and group_id in (select group_id from texts_of_these_days)
        and (stage_version = $version or starts_with(stage_version, $version || '+'))
    group by group_id
),

moved as (
    select distinct group_id
    from raw.story_splits
    where stage_version = $version or starts_with(stage_version, $version || '+')
)

select version_id, near, text
from near_ones
union all by name
select
    these.version_id,
    [] as near,
    struct_pack(
        group_id := these.group_id,
        story_id := these.story_id,
        language := nullif(texts.language, ''),
        appeared_at := these.appeared_at,
        is_moved := moved.group_id is not null,
        linked := coalesce(links.linked, [])
    ) as text
from texts_of_these_days as these
left join texts using (version_id)
left join links using (group_id)
left join moved using (group_id);
