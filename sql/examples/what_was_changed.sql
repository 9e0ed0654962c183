-- Question: which articles changed after publication, what did they drop, and did they say so?
-- Reading: a large share without a correction notice, or an actor, a quote or an event that is gone, is worth a look:
-- `sitrep why URL` shows both wordings. article_versions has them all.
select
    article_changes.fetched_at,
    article_changes.url,
    article_changes.is_title_changed,
    article_changes.words_added,
    article_changes.words_removed,
    article_changes.changed_share,
    article_changes.is_correction,
    article_changes.actors_dropped,
    article_changes.events_dropped,
    article_versions.text_chars
from article_changes
join article_versions using (version_id)
order by article_changes.changed_share desc, article_changes.version_id;
