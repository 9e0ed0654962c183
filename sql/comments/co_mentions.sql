comment on macro table co_mentions is 'co_mentions(actor): one row per actor that acts in the same articles, with the share of the actor''s articles in which both act.';
