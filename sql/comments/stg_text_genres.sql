comment on view stg_text_genres is 'One row per article version of which no events are told, since it is a match report, a market''s, a horoscope, or names hardly anybody of politics.';
comment on column stg_text_genres.version_id is 'The article version.';
comment on column stg_text_genres.genre is 'sport, markets, horoscope, or private: it names hardly anybody of politics.';
comment on column stg_text_genres.words is 'By which it is known; of a private text the few names of politics, if any.';
comment on column stg_text_genres.stage_version is 'Version of the stage that made this row.';
comment on column stg_text_genres.run_id is 'The run that made this row.';
