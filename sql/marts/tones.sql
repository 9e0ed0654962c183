-- Grain: one row per article whose words a lexicon rates, in its newest version.
with articles as (
    select *
    from main.articles
),

texts as (
    select version_id, tone, words_rated
    from stg_tones
    where unit = 'text'
),

sentences as (
    select
        version_id,
        count(*) as sentences_rated,
        min_by(start_char, (tone, start_char)) as start_char,
        min_by(end_char, (tone, start_char)) as end_char,
        min(tone) as lowest_tone
    from stg_tones
    where unit = 'sentence'
    group by version_id
)

select
    articles.article_id,
    texts.version_id,
    articles.day,
    texts.tone,
    texts.words_rated,
    coalesce(sentences.sentences_rated, 0) as sentences_rated,
    substr(articles.text, sentences.start_char + 1, sentences.end_char - sentences.start_char) as lowest_sentence,
    sentences.lowest_tone,
    articles.language,
    articles.outlet,
    articles.url
from texts
join articles using (version_id)
left join sentences using (version_id);
