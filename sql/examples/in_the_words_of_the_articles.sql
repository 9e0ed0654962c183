-- Question: what exactly do articles say where they name someone?
-- Reading: a concordance, the newest first. It is also the way to see whether the gazetteer hits the right one.
select day, outlet, language, before, surface, after, role, method, url
from mentions_in_context('geonames:703448')
limit 50;
