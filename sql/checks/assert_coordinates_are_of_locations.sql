-- A point on the map that is none: half of it is missing, it lies beyond the poles or the date line, or it belongs
-- to a name that acts, so that a map would show what nobody said of a place.
select article_id, part, start_char, surface, role, kind, geonames_id, latitude, longitude
from mentions
where (latitude is null) <> (longitude is null)
    or (geonames_id is not null and latitude is null)
    or (latitude is not null and role <> 'location')
    or latitude not between -90 and 90
    or longitude not between -180 and 180;
