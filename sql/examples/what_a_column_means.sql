-- Question: what is there, and what does it mean?
-- Reading: lines without a column are the tables, views and macros themselves; macros give their parameters as type.
select relation, kind, column_name, data_type, comment
from data_dictionary
where schema_name = 'main' and not starts_with(relation, 'stg_')
order by relation, position;
