-- Question: which articles use certain words?
-- Reading: words that begin with the phrase, in any case and inflection; ceasefire and cease-fire are two searches.
select day, outlet, language, title, folded_context, url
from search_text('invasion')
limit 50;
