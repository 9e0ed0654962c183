-- Grain: one row per crisis × place that its articles name as a location, watched or not.
select * exclude (role, kind, sector) rename (actor_id as place_id, actor_name as place_name)
from crisis_named
where role = 'location' and kind = 'place' and actor_id is not null;
