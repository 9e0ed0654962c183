-- Grain: one row per crisis × actor named in its articles, watched or not.
select *
from crisis_named
where kind not in ('place', 'product');
