-- An article that cannot be traced to the bytes it came from: rows of raw.pages, or, for text that only the feed
-- carried, of raw.entries were lost.
select distinct articles.page_id, articles.article_id, articles.url
from raw.articles as articles
anti join raw.pages as pages using (page_id)
anti join raw.entries as entries on articles.page_id = entries.request_id;
