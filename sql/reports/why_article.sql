-- Every version of the article at this address, as each version of extract saw it, oldest first.
select distinct
    articles.url as canonical_url,
    articles.title,
    articles.language,
    articles.authors,
    articles.published_at,
    articles.published_from,
    articles.text_chars,
    articles.text_from,
    articles.section,
    articles.is_paywalled,
    left(articles.text, 300) as text_begins,
    articles.article_id,
    articles.version_id,
    articles.page_id,
    articles.stage_version,
    articles.run_id
from stg_addresses
join raw.articles as articles using (page_id, stage_version)
where $url in (asked_url, final_url, stg_addresses.canonical_url)
order by articles.run_id, articles.page_id;
