-- An article that cannot be traced to the bytes it came from: rows of raw.pages were lost.
select distinct articles.page_id, articles.article_id, articles.url
from raw.articles as articles
anti join raw.pages as pages using (page_id);
