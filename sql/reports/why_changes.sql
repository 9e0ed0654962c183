-- What each later version of the article at this address changed, with both wordings.
with own as (
    select distinct article_id
    from stg_addresses
    where $url in (asked_url, final_url, canonical_url)
)

select
    changes.version_number,
    changes.fetched_at,
    changes.words_added,
    changes.words_removed,
    changes.changed_share,
    changes.is_correction,
    changes.actors_added,
    changes.actors_dropped,
    changes.quotes_dropped,
    changes.events_added,
    changes.events_dropped,
    concat_ws(chr(10) || chr(10), before.title, before.text) as before,
    concat_ws(chr(10) || chr(10), after.title, after.text) as after
from article_changes as changes
join article_versions as before on before.version_id = changes.before_id
join article_versions as after on after.version_id = changes.version_id
where changes.article_id in (select article_id from own)
order by changes.version_number;
