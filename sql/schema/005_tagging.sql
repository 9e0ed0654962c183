-- What tag tells of a mention since it knows roles and places. Rows of older versions of tag have none of it; a
-- newer version tags their texts anew.
alter table raw.mentions add column role varchar;
alter table raw.mentions add column geonames_id integer;
alter table raw.mentions add column latitude double;
alter table raw.mentions add column longitude double;
alter table raw.mentions add column wikidata_id varchar;
comment on column raw.mentions.actor_id is 'Who is named, the same id in all languages; null: a name that no list has.';
comment on column raw.mentions.country is 'ISO 3166-1 alpha-2 of the country that the actor acts for on the article''s day, or in which the place lies; or null.';
comment on column raw.mentions.sector is 'PLOVER sector of the actor on the article''s day, or null.';
comment on column raw.mentions.role is 'actor: it acts or is acted upon; location: it tells where; null: from before tag told roles.';
comment on column raw.mentions.geonames_id is 'GeoNames id of a location that is a place, or null.';
comment on column raw.mentions.latitude is 'Of a location that is a place, in degrees north (WGS 84), or null.';
comment on column raw.mentions.longitude is 'Of a location that is a place, in degrees east (WGS 84), or null.';
comment on column raw.mentions.wikidata_id is 'Q… of the actor or place, only where it was checked against a source.';
comment on column raw.mentions.method is 'How it was found: gazetteer: a name on a list; title: a name beside a title or cue; fuzzy: a misspelled name; coreference: words that stand for a name of the same article; model: a trained spaCy pipeline.';
