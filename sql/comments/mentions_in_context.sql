comment on macro table mentions_in_context is 'mentions_in_context(actor): one row per mention of an actor or place, with up to 60 characters before and after it, its role and how it was found.';
