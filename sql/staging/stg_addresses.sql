-- Grain: one row per way from an address to what is known of it: entry revision × page × article extraction.
select
    coalesce(entries.url, pages.url) as asked_url,
    pages.final_url,
    articles.url as canonical_url,
    entries.revision_id,
    coalesce(entries.request_id, pages.request_id) as request_id,
    pages.page_id,
    articles.version_id,
    articles.article_id,
    articles.stage_version
from raw.entries as entries
full join raw.pages as pages on entries.request_id = pages.request_id
left join raw.articles as articles on pages.page_id = articles.page_id;
