-- Grain: one row per crisis × actor that acts in its articles, watched or not.
select * exclude (role, geonames_id, latitude, longitude)
from crisis_named
where role = 'actor' and kind <> 'product' and actor_id is not null;
