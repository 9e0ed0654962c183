-- Grain: one row per actor that a crisis's articles name since a day and did not name before.
create or replace macro newly_named(crisis, since_day) as table
select actor_id, actor_name, kind, country, articles, copy_groups, outlets, mentions, first_day
from crisis_actors
where crisis_id = crisis and first_day >= cast(since_day as date)
order by copy_groups desc, mentions desc, actor_id;
