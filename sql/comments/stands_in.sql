comment on macro stands_in is 'stands_in(term, text, language): does a term begin a word of a text (in Chinese, Japanese and Thai: stand anywhere in it)? Both are folded.';
