comment on table article_days is 'One row per day (UTC) with articles.';
comment on column article_days.day is 'Day (UTC).';
comment on column article_days.articles is 'Number of articles.';
comment on column article_days.copy_groups is 'Number of copy groups: copies of one text count once.';
comment on column article_days.stories is 'Number of stories.';
comment on column article_days.outlets is 'Number of outlets.';
comment on column article_days.countries is 'Number of countries in which the outlets have their seats.';
comment on column article_days.languages is 'Number of languages.';
