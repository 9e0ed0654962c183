comment on macro table newly_named is 'newly_named(crisis, since_day): one row per actor that a crisis''s articles name since a day (UTC) and did not name before.';
