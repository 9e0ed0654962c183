-- Does a term begin a word of a text? Both are folded. What stands before each place where the term is found must
-- not end in a letter, mark or digit. Not a pattern made of the term: compiling one for every row takes 2 ms.
-- Chinese, Japanese and Thai write no spaces, so that there a term may stand anywhere.
create or replace macro stands_in(term, text, language) as
    contains(text, term)
    and (
        coalesce(language in ('zh', 'ja', 'th'), false)
        or len(
            list_filter(
                string_split(' ' || text, term)[:-2],
                lambda before: regexp_matches(right(before, 1), '[^\p{L}\p{M}\p{N}]')
            )
        ) > 0
    );
