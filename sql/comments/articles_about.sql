comment on macro table articles_about is 'articles_about(actor, from_day, to_day): one row per article that names an actor or place, the newest first; the days are optional and included.';
