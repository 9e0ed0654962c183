-- A text that names hardly anybody of politics tells no events either; a check cannot be altered in place.
alter table raw.text_genres rename to text_genres_before;
create table raw.text_genres (
    version_id uuid not null,
    genre varchar not null check (genre in ('sport', 'markets', 'horoscope', 'private')),
    words varchar[] not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version)
);
insert into raw.text_genres select version_id, genre, words, stage_version, run_id from raw.text_genres_before;
drop table raw.text_genres_before;
comment on table raw.text_genres is 'One row per text that is a match report, a market''s, a horoscope, or that names hardly anybody of politics, so that no events are told of it × version of the stage code.';
comment on column raw.text_genres.version_id is 'The article version.';
comment on column raw.text_genres.genre is 'sport, markets, horoscope, or private: it names hardly anybody of politics.';
comment on column raw.text_genres.words is 'By which it is known; of a private text the few names of politics, if any.';
comment on column raw.text_genres.stage_version is 'Version of the stage that made this row.';
comment on column raw.text_genres.run_id is 'The run that made this row.';
