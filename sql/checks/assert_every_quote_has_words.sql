-- A quote that cannot be traced to its words: it lies outside of the text.
select article_id, start_char, end_char, words
from quotes
where length(words) <> end_char - start_char;
