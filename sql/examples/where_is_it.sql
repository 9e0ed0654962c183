-- Question: where does a crisis take place, as points on a map?
-- Reading: a point per place that its articles name as a location; copy_groups is the size of the point. With
-- `sitrep query --csv` it is what a mapping tool reads: degrees of WGS 84. Being named is not being attacked.
select place_name, country, latitude, longitude, articles, copy_groups, stories, outlets, mentions
from crisis_top_places('russia-ukraine')
where latitude is not null
order by copy_groups desc, mentions desc, place_name
limit 200;
