comment on view event_codes is 'One row per CAMEO code, with PLOVER''s type of it.';
comment on column event_codes.cameo is 'CAMEO code; leading zeros matter.';
comment on column event_codes.event_type is 'PLOVER''s type of it.';
comment on column event_codes.mode is 'PLOVER''s mode, or null.';
comment on column event_codes.context is 'PLOVER''s context, or null.';
comment on column event_codes.quad is '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.';
comment on column event_codes.goldstein is 'Goldstein''s value, -10 (conflict) to 10 (cooperation).';
comment on column event_codes.label is 'CAMEO''s name of it.';
