comment on view data_dictionary is 'One row per table, view and macro, and one per column of each table and view.';
comment on column data_dictionary.schema_name is 'raw: what was collected and derived, append-only; main: what is built from it.';
comment on column data_dictionary.relation is 'Name of the table, view or macro.';
comment on column data_dictionary.kind is 'Of the relation: table, view or macro.';
comment on column data_dictionary.position is 'Of the column, from 1; 0 for the relation itself.';
comment on column data_dictionary.column_name is 'Null for the relation itself.';
comment on column data_dictionary.data_type is 'Of the column; for a macro its parameters.';
comment on column data_dictionary.comment is 'What it means.';
