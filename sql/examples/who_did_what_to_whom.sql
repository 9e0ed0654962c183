-- Question: who acts on whom in a crisis, and how?
-- Reading: verbal conflict is words (accuse, demand, threaten), material conflict acts; mean_goldstein runs from -10 to 10.
select
    source,
    target,
    sum(events) as events,
    sum(verbal_cooperation) as verbal_cooperation,
    sum(material_cooperation) as material_cooperation,
    sum(verbal_conflict) as verbal_conflict,
    sum(material_conflict) as material_conflict,
    round(avg(mean_goldstein), 1) as mean_goldstein
from crisis_dyads
where crisis_id = 'russia-ukraine'
group by source, target
order by events desc, source, target;
