-- A mention in words that nobody has: rows of raw.articles were lost.
select distinct mentions.version_id, mentions.run_id
from raw.mentions as mentions
anti join raw.articles as articles using (version_id);
