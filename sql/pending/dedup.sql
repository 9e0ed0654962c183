-- Takes: Candidate. Sketched article versions that this version of dedup has not placed, in the order of the fold: by
-- the run that fetched them, then as they appeared, so that a replay finds the same heads. No date is left out: a
-- fold must see those before. "v+7" is version v done anew by run 7: it begins without the groups of v, and v
-- afterwards goes on with those of v+7. Only the rows of the batch are joined with the large tables.
with current as (
    select max_by(version, run_id) as stage_version
    from raw.ledger
    where stage = 'sketch'
),

waiting as materialized (
    select sketches.*
    from raw.sketches as sketches
    anti join settled('dedup', $version, $now) as done on done.key = sketches.version_id
    where sketches.stage_version = (select stage_version from current)
    order by sketches.fetch_run_id, sketches.appeared_at, sketches.version_id
    limit $limit
),

versions as materialized (
    select distinct version_id, article_id, text_hash, language, url
    from raw.articles
    where version_id in (select version_id from waiting)
),

placed as (
    select version_id, article_id, group_id, run_id
    from raw.copies
    where stage_version = $version or starts_with(stage_version, $version || '+')
),

articles as (
    select article_id, min_by(group_id, (run_id, group_id)) as group_id
    from placed
    where article_id in (select article_id from versions)
    group by article_id
),

same_texts as (
    select distinct version_id, text_hash
    from raw.articles
    where text_hash in (select text_hash from versions)
),

texts as (
    select same_texts.text_hash, min_by(placed.group_id, (placed.run_id, placed.group_id)) as group_id
    from placed
    join same_texts using (version_id)
    group by same_texts.text_hash
)

select
    waiting.version_id,
    versions.article_id,
    versions.text_hash,
    versions.language,
    host_of(versions.url) as host,
    waiting.agency,
    waiting.day,
    waiting.shingles,
    waiting.scale,
    coalesce(articles.group_id, texts.group_id) as group_id
from waiting
join versions using (version_id)
left join articles using (article_id)
left join texts using (text_hash)
order by waiting.fetch_run_id, waiting.appeared_at, waiting.version_id;
