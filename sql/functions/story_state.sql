-- The state of a story, seen from the newest article of all: over after three days without a new text; growing while
-- the last day brought more new texts than the day before; else steady.
create or replace macro story_state(last_seen_at, newest, new_texts, texts_before) as
    case
        when last_seen_at < newest - interval 3 days then 'over'
        when new_texts > texts_before then 'growing'
        else 'steady'
    end;
