comment on macro table search_text is 'search_text(phrase): one row per article in which words begin with the phrase, in any case, the newest first, with the words around the first place.';
