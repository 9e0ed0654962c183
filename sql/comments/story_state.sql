comment on macro story_state is 'story_state(last_seen_at, newest, new_texts, texts_before): growing, steady or over, seen from the newest article of all.';
