comment on view stg_actors is 'One row per actor or place that the gazetteer knows.';
comment on column stg_actors.actor_id is 'Readable id, the same in all languages: RU, nato, vladimir-putin, geonames:703448.';
comment on column stg_actors.kind is 'person, organization, country, group, place or product.';
comment on column stg_actors.name is 'Usual English name.';
comment on column stg_actors.country is 'ISO 3166-1 alpha-2 of the actor''s country, or null; mentions tell it as of their day.';
comment on column stg_actors.sector is 'PLOVER sector (GOV, MIL, IGO …), or null; mentions tell it as of their day.';
comment on column stg_actors.wikidata_id is 'Q…, only where it was checked against a source.';
comment on column stg_actors.source is 'Where the facts of this row come from.';
