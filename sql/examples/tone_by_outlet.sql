-- Question: in which tone do outlets write?
-- Reading: it rates words, not opinions: news of an attack is negative everywhere. Compare outlets on the same days.
select outlet, language, count(*) as articles, round(avg(tone), 2) as mean_tone, min_by(lowest_sentence, lowest_tone) as lowest
from tones
group by outlet, language
order by mean_tone, outlet, language;
