-- Who takes part in an event, in the words of the text: of those who have no id nothing else is known.
alter table raw.event_reports add column actor_names varchar[] default [];
comment on column raw.event_reports.actor_names is 'Who does it, as the text writes them, those without an id too.';
alter table raw.event_reports add column recipient_names varchar[] default [];
comment on column raw.event_reports.recipient_names is 'To whom it is done, likewise.';
