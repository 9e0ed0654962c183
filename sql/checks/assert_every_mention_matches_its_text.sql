-- A mention whose offsets do not cut its own words out of the article: tag counted in something else than code
-- points, or the text was changed after it was tagged.
select mentions.article_id, mentions.part, mentions.start_char, mentions.end_char, mentions.surface
from mentions
join articles using (article_id)
where substr(
    case mentions.part when 'title' then articles.title else articles.text end,
    mentions.start_char + 1,
    mentions.end_char - mentions.start_char
) is distinct from mentions.surface;
