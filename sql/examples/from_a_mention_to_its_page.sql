-- Question: where are the bytes from which a mention was read?
-- Reading: the WARC file under warehouse/raw, and the offset of the record in it: what the server answered, unchanged.
select mentions.surface, mentions.part, mentions.start_char, articles.url, pages.fetched_at, pages.warc_file,
    pages.warc_offset
from mentions
join articles using (article_id)
join raw.pages as pages using (page_id)
where mentions.actor_id = 'nato'
order by pages.fetched_at desc, mentions.part, mentions.start_char
limit 20;
