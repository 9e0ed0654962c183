comment on table story_days is 'One row per story × day (UTC) with articles.';
comment on column story_days.story_id is 'The story.';
comment on column story_days.day is 'Day (UTC).';
comment on column story_days.articles is 'Number of articles.';
comment on column story_days.copy_groups is 'Number of different texts.';
comment on column story_days.outlets is 'Number of outlets.';
comment on column story_days.countries is 'Number of countries in which the outlets have their seats.';
comment on column story_days.languages is 'Number of languages.';
