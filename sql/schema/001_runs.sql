-- What was run, and what became of each input of each stage. The schema raw holds append-only tables:
-- what was collected and what each stage made of it.
create schema raw;

create table raw.migrations (
    number integer primary key,
    name varchar not null,
    applied_at timestamptz not null
);
comment on table raw.migrations is 'One row per migration of sql/schema that was applied.';
comment on column raw.migrations.number is 'The leading number of the file name.';
comment on column raw.migrations.name is 'File name without its ending.';
comment on column raw.migrations.applied_at is 'When it was applied, UTC.';

create table raw.runs (
    run_id integer primary key,
    command varchar not null,
    sitrep_version varchar not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    outcome varchar
);
comment on table raw.runs is 'One row per run of the pipeline; everything a run wrote carries its run_id.';
comment on column raw.runs.run_id is 'Counts up from 1: the order of runs, whatever the clocks said.';
comment on column raw.runs.command is 'What was asked for: run, ingest, reprocess …';
comment on column raw.runs.sitrep_version is 'Version of the program.';
comment on column raw.runs.started_at is 'When it began, UTC.';
comment on column raw.runs.finished_at is 'When it ended, UTC; null while it runs, or was killed.';
comment on column raw.runs.outcome is 'ok; failed; killed: it never ended; null while it runs.';

create table raw.ledger (
    stage varchar not null,
    key uuid not null,
    version varchar not null,
    outcome varchar not null check (outcome in ('done', 'rejected', 'deferred')),
    reason varchar,
    tries integer not null,
    retry_at timestamptz,
    decided_at timestamptz not null,
    run_id integer not null
);
comment on table raw.ledger is 'One row per input × stage × version × try: what became of it.';
comment on column raw.ledger.stage is 'Name of the stage.';
comment on column raw.ledger.key is 'Id of the input: a request for fetch, a page for extract, an article version for the rest.';
comment on column raw.ledger.version is 'Hash of what the stage''s answer depends on; another version sees every input anew.';
comment on column raw.ledger.outcome is 'done; rejected: never again for this version; deferred: again at retry_at.';
comment on column raw.ledger.reason is 'Why it was rejected or deferred; begins with the stage.';
comment on column raw.ledger.tries is 'How often it was tried in this version, this time included.';
comment on column raw.ledger.retry_at is 'When a deferred input is tried again, UTC.';
comment on column raw.ledger.decided_at is 'When this was decided, UTC.';
comment on column raw.ledger.run_id is 'The run that decided it.';
