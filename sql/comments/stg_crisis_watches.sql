comment on view stg_crisis_watches is 'One row per actor, place or term that a crisis watches.';
comment on column stg_crisis_watches.crisis_id is 'The crisis.';
comment on column stg_crisis_watches.kind is 'actor, place or term.';
comment on column stg_crisis_watches.value is 'Actor id, place id, or a phrase that begins at the start of a word.';
comment on column stg_crisis_watches.language is 'ISO 639-1 language of a term; null for actors and places.';
comment on column stg_crisis_watches.weight is 'What naming it counts; all terms of a crisis together count once.';
