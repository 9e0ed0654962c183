-- The copy groups of the article at this address, with all their members.
with own as (
    select distinct version_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select
    copies.relation,
    versions.url,
    versions.title,
    versions.published_at,
    copies.shared_share,
    copies.group_id,
    copies.version_id
from stg_copies as copies
join stg_article_versions as versions using (version_id)
where copies.group_id in (select group_id from stg_copies join own using (version_id))
order by copies.relation desc, versions.published_at;
