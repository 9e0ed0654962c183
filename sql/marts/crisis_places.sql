-- Grain: one row per crisis × place named in its articles, watched or not.
select * exclude (kind) rename (actor_id as place_id, actor_name as place_name)
from crisis_named
where kind = 'place';
