comment on macro table crisis_timeline is 'crisis_timeline(crisis): one row per day (UTC) from the first to the last with articles, days without any as zeros, with the mean of seven days.';
