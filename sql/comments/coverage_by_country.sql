comment on macro table coverage_by_country is 'coverage_by_country(crisis): one row per country of outlets: how much they wrote about a crisis, and what share of all their articles that is.';
