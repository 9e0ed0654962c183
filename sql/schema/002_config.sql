-- What the user's configuration said at the newest run: replaced whole by every run, so that SQL can join it.
create table raw.feeds (
    feed_id uuid primary key,
    url varchar not null,
    outlet varchar not null,
    country varchar not null,
    language varchar not null,
    kind varchar not null,
    interval_minutes integer,
    is_enabled boolean not null
);
comment on table raw.feeds is 'One row per feed of config/feeds.toml.';
comment on column raw.feeds.feed_id is 'Made from the configured address.';
comment on column raw.feeds.url is 'The configured address.';
comment on column raw.feeds.outlet is 'Who publishes it.';
comment on column raw.feeds.country is 'ISO 3166-1 alpha-2 of the outlet''s seat.';
comment on column raw.feeds.language is 'ISO 639-1 language of the feed.';
comment on column raw.feeds.kind is 'agency, newspaper, broadcaster, state media, institution or magazine.';
comment on column raw.feeds.interval_minutes is 'Fixed polling interval in minutes; null: it adapts.';
comment on column raw.feeds.is_enabled is 'False: it is not polled.';

create table raw.actors (
    actor_id varchar primary key,
    kind varchar not null,
    name varchar not null,
    country varchar,
    sector varchar,
    wikidata_id varchar,
    source varchar not null
);
comment on table raw.actors is 'One row per actor or place that the gazetteer knows.';
comment on column raw.actors.actor_id is 'Readable id, the same in all languages: RU, nato, vladimir-putin, geonames:703448.';
comment on column raw.actors.kind is 'person, organization, country, group, place or product.';
comment on column raw.actors.name is 'Usual English name.';
comment on column raw.actors.country is 'ISO 3166-1 alpha-2 of the actor''s country, or null.';
comment on column raw.actors.sector is 'PLOVER sector (GOV, MIL, IGO …), or null.';
comment on column raw.actors.wikidata_id is 'Q…, only where it was checked against a source.';
comment on column raw.actors.source is 'Where the facts of this row come from.';

create table raw.crises (
    crisis_id varchar primary key,
    title varchar not null,
    description varchar,
    starts_on date not null,
    ends_on date,
    threshold integer not null
);
comment on table raw.crises is 'One row per crisis of config/crises.';
comment on column raw.crises.crisis_id is 'File name without .toml.';
comment on column raw.crises.title is 'Title for people.';
comment on column raw.crises.description is 'What it is about.';
comment on column raw.crises.starts_on is 'First day (UTC) of articles that belong to it.';
comment on column raw.crises.ends_on is 'Last day (UTC), or null while it goes on.';
comment on column raw.crises.threshold is 'An article belongs when the weights of the watched things it names add up to this.';

create table raw.crisis_watches (
    crisis_id varchar not null,
    kind varchar not null,
    value varchar not null,
    language varchar,
    weight integer not null
);
comment on table raw.crisis_watches is 'One row per actor, place or term that a crisis watches.';
comment on column raw.crisis_watches.crisis_id is 'The crisis.';
comment on column raw.crisis_watches.kind is 'actor, place or term.';
comment on column raw.crisis_watches.value is 'Actor id, place id, or a phrase that begins at the start of a word.';
comment on column raw.crisis_watches.language is 'ISO 639-1 language of a term; null for actors and places.';
comment on column raw.crisis_watches.weight is 'What naming it counts; all terms of a crisis together count once.';
