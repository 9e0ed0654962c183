comment on macro table crisis_top_actors is 'crisis_top_actors(crisis, from_day, to_day): one row per actor named in a crisis''s articles of these days (optional, included), the most named first.';
