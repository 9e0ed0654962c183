comment on view crises is 'One row per crisis of config/crises.';
comment on column crises.crisis_id is 'File name without .toml.';
comment on column crises.title is 'Title for people.';
comment on column crises.description is 'What it is about.';
comment on column crises.starts_on is 'First day (UTC) of articles that belong to it.';
comment on column crises.ends_on is 'Last day (UTC), or null while it goes on.';
comment on column crises.threshold is 'An article belongs when the weights of the watched things it names add up to this.';
