-- What coding makes of tagged texts: who did what to whom, who said what, how many, and in which tone.
create table raw.event_codes (
    cameo varchar primary key,
    event_type varchar not null,
    mode varchar,
    context varchar,
    quad integer not null,
    goldstein double not null,
    label varchar not null
);
comment on table raw.event_codes is 'One row per CAMEO code that coding knows, replaced whole by every run.';
comment on column raw.event_codes.cameo is 'CAMEO code; leading zeros matter.';
comment on column raw.event_codes.event_type is 'PLOVER''s type of it.';
comment on column raw.event_codes.mode is 'PLOVER''s mode, or null.';
comment on column raw.event_codes.context is 'PLOVER''s context, or null.';
comment on column raw.event_codes.quad is '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.';
comment on column raw.event_codes.goldstein is 'Goldstein''s value, -10 (conflict) to 10 (cooperation).';
comment on column raw.event_codes.label is 'CAMEO''s name of it.';

create table raw.event_reports (
    report_id uuid not null,
    version_id uuid not null,
    start_char integer not null,
    end_char integer not null,
    trigger varchar not null,
    trigger_start_char integer not null,
    trigger_end_char integer not null,
    actor_ids varchar[] not null,
    recipient_ids varchar[] not null,
    actor_country varchar,
    recipient_country varchar,
    actor_sector varchar,
    recipient_sector varchar,
    event_type varchar not null,
    mode varchar,
    context varchar,
    cameo varchar not null,
    quad integer not null check (quad between 1 and 4),
    goldstein double not null,
    status varchar not null check (status in ('asserted', 'negated', 'planned', 'hypothetical', 'denied')),
    reported_by varchar,
    date date,
    date_precision varchar check (date_precision in ('day', 'month', 'year')),
    location_id varchar,
    method varchar not null,
    confidence double not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (report_id, stage_version)
);
comment on table raw.event_reports is 'One row per event that a sentence tells × version of the stage code.';
comment on column raw.event_reports.report_id is 'Made from the article version, the code and the trigger''s place.';
comment on column raw.event_reports.version_id is 'The article version.';
comment on column raw.event_reports.start_char is 'Where the sentence begins in the text, in Unicode code points from 0.';
comment on column raw.event_reports.end_char is 'Code point after the sentence.';
comment on column raw.event_reports.trigger is 'The words that carry the event.';
comment on column raw.event_reports.trigger_start_char is 'Where they begin.';
comment on column raw.event_reports.trigger_end_char is 'Code point after them.';
comment on column raw.event_reports.actor_ids is 'Who does it; may be empty.';
comment on column raw.event_reports.recipient_ids is 'To whom it is done; may be empty.';
comment on column raw.event_reports.actor_country is 'ISO 3166-1 alpha-2 of the first who does it, or null.';
comment on column raw.event_reports.recipient_country is 'Of the first to whom it is done; of the place, where nobody is named; or null.';
comment on column raw.event_reports.actor_sector is 'PLOVER sector of the first who does it, or null.';
comment on column raw.event_reports.recipient_sector is 'PLOVER sector of the first to whom it is done, or null.';
comment on column raw.event_reports.event_type is 'One of PLOVER''s 16 types.';
comment on column raw.event_reports.mode is 'PLOVER''s mode, or null.';
comment on column raw.event_reports.context is 'PLOVER''s context, or null.';
comment on column raw.event_reports.cameo is 'CAMEO code; leading zeros matter.';
comment on column raw.event_reports.quad is '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.';
comment on column raw.event_reports.goldstein is 'Goldstein''s value of the code, -10 (conflict) to 10 (cooperation).';
comment on column raw.event_reports.status is 'What the sentence claims: asserted, negated, planned, hypothetical or denied. Only asserted ones count as having happened.';
comment on column raw.event_reports.reported_by is 'Whose claim it is, where the sentence attributes it; else null.';
comment on column raw.event_reports.date is 'When it happens, as the sentence says; month and year by their first day; null where it does not say.';
comment on column raw.event_reports.date_precision is 'day, month or year; null without a date.';
comment on column raw.event_reports.location_id is 'Where it happens, as the sentence says, or null.';
comment on column raw.event_reports.method is 'clauses: by the tables of triggers and rules of clauses; parser: by a trained pipeline''s dependencies.';
comment on column raw.event_reports.confidence is '0 to 1, calibrated: of those said with 0.8 about 80 % are right.';
comment on column raw.event_reports.stage_version is 'Version of the stage that made this row.';
comment on column raw.event_reports.run_id is 'The run that made this row.';

create table raw.quotes (
    version_id uuid not null,
    start_char integer not null,
    end_char integer not null,
    kind varchar not null check (kind in ('direct', 'indirect')),
    speaker_id varchar,
    speaker_surface varchar,
    cue varchar,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version, start_char, end_char)
);
comment on table raw.quotes is 'One row per quote × version of the stage code.';
comment on column raw.quotes.version_id is 'The article version.';
comment on column raw.quotes.start_char is 'Where the words begin in the text, behind the quotation mark.';
comment on column raw.quotes.end_char is 'Code point after them.';
comment on column raw.quotes.kind is 'direct: between quotation marks; indirect: told in the article''s words.';
comment on column raw.quotes.speaker_id is 'Who says it; null for a speaker whom no list has.';
comment on column raw.quotes.speaker_surface is 'How the speaker is called there, or null.';
comment on column raw.quotes.cue is 'The verb of saying, or null.';
comment on column raw.quotes.stage_version is 'Version of the stage that made this row.';
comment on column raw.quotes.run_id is 'The run that made this row.';

create table raw.counts (
    version_id uuid not null,
    start_char integer not null,
    end_char integer not null,
    value double not null,
    unit varchar not null,
    bound varchar not null check (bound in ('exactly', 'about', 'at least', 'at most')),
    report_id uuid,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version, start_char)
);
comment on table raw.counts is 'One row per number of people, weapons or money that a text gives × version of the stage code.';
comment on column raw.counts.version_id is 'The article version.';
comment on column raw.counts.start_char is 'Where it begins in the text.';
comment on column raw.counts.end_char is 'Code point after it.';
comment on column raw.counts.value is 'The number.';
comment on column raw.counts.unit is 'What is counted: killed, wounded, troops, usd …';
comment on column raw.counts.bound is 'exactly, about, at least or at most.';
comment on column raw.counts.report_id is 'The event report of whose clause it is part, or null.';
comment on column raw.counts.stage_version is 'Version of the stage that made this row.';
comment on column raw.counts.run_id is 'The run that made this row.';

create table raw.tones (
    version_id uuid not null,
    start_char integer not null,
    end_char integer not null,
    unit varchar not null check (unit in ('text', 'sentence')),
    tone double not null,
    words_rated integer not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version, unit, start_char)
);
comment on table raw.tones is 'One row per text, and per sentence with words that a lexicon rates × version of the stage code.';
comment on column raw.tones.version_id is 'The article version.';
comment on column raw.tones.start_char is 'Where the text or sentence begins.';
comment on column raw.tones.end_char is 'Code point after it.';
comment on column raw.tones.unit is 'text or sentence.';
comment on column raw.tones.tone is '-1 (negative words only) to 1 (positive words only).';
comment on column raw.tones.words_rated is 'Number of words on which it rests.';
comment on column raw.tones.stage_version is 'Version of the stage that made this row.';
comment on column raw.tones.run_id is 'The run that made this row.';

create table raw.text_genres (
    version_id uuid not null,
    genre varchar not null check (genre in ('sport', 'markets', 'horoscope')),
    words varchar[] not null,
    stage_version varchar not null,
    run_id integer not null,
    primary key (version_id, stage_version)
);
comment on table raw.text_genres is 'One row per text that is a match report, a market''s or a horoscope, so that no events are told of it × version of the stage code.';
comment on column raw.text_genres.version_id is 'The article version.';
comment on column raw.text_genres.genre is 'sport, markets or horoscope.';
comment on column raw.text_genres.words is 'By which it is known.';
comment on column raw.text_genres.stage_version is 'Version of the stage that made this row.';
comment on column raw.text_genres.run_id is 'The run that made this row.';
