-- Gives: Known. Of each article version of $keys the hashes that count, and the placed versions that have some of
-- them, too, among those of $days before and after. A hash that more than $common of all texts of these days have,
-- but at least 50, is a phrase of many, and does not count. Only hashes of the same run or earlier ones are asked,
-- so that a replay finds what was found at first.
with asked as (
    select unnest($keys) as version_id
),

own as materialized (
    -- a text that was sketched anew has its hashes twice
    select shingles.hash, shingles.version_id, min(shingles.day) as day, max(shingles.run_id) as run_id
    from raw.shingles as shingles
    join asked using (version_id)
    group by shingles.hash, shingles.version_id
),

texts as (
    select count(*) as number
    from raw.sketches
    where day between $first_day and $last_day and run_id <= (select max(run_id) from own)
),

found as materialized (
    select shingles.hash, shingles.version_id, shingles.day, shingles.run_id
    from raw.shingles as shingles
    where shingles.day between $first_day and $last_day and shingles.hash in (select hash from own)
),

others as materialized (
    select distinct hash, version_id, day
    from found
    where run_id <= (select max(run_id) from own)
),

phrases as (
    select hash
    from others
    group by hash
    having count(*) > greatest(50, $common * (select number from texts))
),

counting as materialized (
    select *
    from own
    anti join phrases using (hash)
),

shared as materialized (
    select counting.version_id, others.version_id as other_id, count(*) as shared
    from counting
    join others
        on others.hash = counting.hash
        and others.version_id <> counting.version_id
        and others.day between counting.day - $days and counting.day + $days
    group by all
    having count(*) >= 3
),

sizes as (
    select version_id, any_value(day) as day, max_by(shingles, run_id) as shingles, max_by(scale, run_id) as scale
    from raw.sketches
    where version_id in (select other_id from shared)
    group by version_id
),

placed as (
    select *
    from raw.copies
    where (stage_version = $version or starts_with(stage_version, $version || '+'))
        and version_id in (select other_id from shared)
),

met as (
    select
        shared.version_id,
        list(
            struct_pack(
                version_id := shared.version_id,
                other_id := shared.other_id,
                article_id := placed.article_id,
                group_id := placed.group_id,
                language := versions.language,
                host := host_of(versions.url),
                day := sizes.day,
                shingles := sizes.shingles,
                scale := sizes.scale,
                shared := shared.shared
            )
            order by shared.other_id
        ) as overlaps
    from shared
    join placed on placed.version_id = shared.other_id
    join sizes on sizes.version_id = shared.other_id
    join (
        select distinct version_id, language, url
        from raw.articles
        where version_id in (select other_id from shared)
    ) as versions
        on versions.version_id = shared.other_id
    group by shared.version_id
),

kept as (
    select version_id, list(hash order by hash) as hashes
    from counting
    group by version_id
)

select asked.version_id, coalesce(kept.hashes, []) as hashes, coalesce(met.overlaps, []) as overlaps
from asked
left join kept using (version_id)
left join met using (version_id);
