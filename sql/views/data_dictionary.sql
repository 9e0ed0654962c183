-- Grain: one row per table, view and macro, and one per column of each table and view.
with relations as (
    select schema_name, table_name as relation, 'table' as kind, comment
    from duckdb_tables()
    where database_name = current_database() and not internal and not temporary
    union all
    select schema_name, view_name, 'view', comment
    from duckdb_views()
    where database_name = current_database() and not internal and not temporary
),

columns as (
    select schema_name, table_name as relation, column_index, column_name, data_type, comment
    from duckdb_columns()
    where database_name = current_database() and not internal
),

macros as (
    select schema_name, function_name as relation, array_to_string(parameters, ', ') as parameters, comment
    from duckdb_functions()
    where database_name = current_database() and not internal
),

described as (
    select schema_name, relation, kind, 0 as position, null as column_name, null as data_type, comment
    from relations
    union all
    select
        columns.schema_name,
        columns.relation,
        relations.kind,
        columns.column_index,
        columns.column_name,
        columns.data_type,
        columns.comment
    from columns
    join relations using (schema_name, relation)
    union all
    select schema_name, relation, 'macro', 0, null, parameters, comment
    from macros
)

select *
from described;
