-- Grain: one row per actor or place that the gazetteer knows.
select actor_id, kind, name, country, sector, wikidata_id, source
from stg_actors;
