-- Grain: one row per actor that acts in a crisis's articles since a day and did not before.
create or replace macro newly_named(crisis, since_day) as table
select actor_id, actor_name, kind, country, sector, articles, copy_groups, stories, outlets, mentions, first_day
from crisis_actors
where crisis_id = crisis and first_day >= cast(since_day as date)
order by copy_groups desc, mentions desc, actor_id;
