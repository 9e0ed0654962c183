comment on table crisis_days is 'One row per crisis × day (UTC) with articles; crisis_timeline fills in the days without.';
comment on column crisis_days.crisis_id is 'The crisis.';
comment on column crisis_days.day is 'Day (UTC).';
comment on column crisis_days.articles is 'Number of articles.';
comment on column crisis_days.copy_groups is 'Number of copy groups: copies of one text count once.';
comment on column crisis_days.outlets is 'Number of outlets.';
comment on column crisis_days.countries is 'Number of countries in which the outlets have their seats.';
comment on column crisis_days.languages is 'Number of languages.';
