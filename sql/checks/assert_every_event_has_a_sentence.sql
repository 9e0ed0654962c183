-- An event report that cannot be traced to its words: its sentence or trigger lies outside of the text, or the trigger
-- is not what stands there.
with texts as (
    select version_id, text
    from articles
)

select reports.report_id, reports.trigger, reports.sentence
from event_reports as reports
join texts using (version_id)
where coalesce(reports.sentence, '') = ''
    or reports.trigger_start_char not between reports.start_char and reports.end_char
    or substr(texts.text, reports.trigger_start_char + 1, length(reports.trigger)) <> reports.trigger;
