comment on view stg_correction_notices is 'One row per phrase by which papers say that a text was corrected.';
comment on column stg_correction_notices.language is 'ISO 639-1 language of the phrase.';
comment on column stg_correction_notices.phrase is 'The phrase, folded.';
