-- Does a term begin a word of a text? Both are folded. RE2's \b knows ASCII letters only, so that a word's
-- start is spelled out here; Chinese, Japanese and Thai write no spaces, so that there a term may stand anywhere.
create or replace macro stands_in(term, text, language) as
    contains(text, term)
    and (
        coalesce(language in ('zh', 'ja', 'th'), false)
        or regexp_matches(text, '(^|[^\p{L}\p{M}\p{N}])' || regexp_escape(term))
    );
