comment on macro table co_mentions is 'co_mentions(actor): one row per actor named in the same articles, with the share of the actor''s articles that name both.';
