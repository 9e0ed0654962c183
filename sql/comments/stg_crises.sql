comment on view stg_crises is 'One row per crisis of config/crises.';
comment on column stg_crises.crisis_id is 'File name without .toml.';
comment on column stg_crises.title is 'Title for people.';
comment on column stg_crises.description is 'What it is about.';
comment on column stg_crises.starts_on is 'First day (UTC) of articles that belong to it.';
comment on column stg_crises.ends_on is 'Last day (UTC), or null while it goes on.';
comment on column stg_crises.threshold is 'An article belongs when the weights of the watched things it names add up to this.';
