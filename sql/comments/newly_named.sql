comment on macro table newly_named is 'newly_named(crisis, since_day): one row per actor that acts in a crisis''s articles since a day (UTC) and did not before.';
