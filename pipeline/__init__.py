"""What happens to the news; no orchestration (flows/ says when).

    feeds ─poll─▶ entries ─fetch─▶ pages ─extract─▶ articles ─sketch, dedup─▶ copies ─profile─▶ stories
                             │                         └─tag─▶ mentions ─code─▶ events      │
                             ▼                                            all of it ─▶ marts ─▶ snapshot
                        WARC files: the only irreplaceable thing

Every arrow is a stage: a pure step, a record type, a table, and a query in sql/pending that selects what this
version of the stage has not seen.

    records/, errors       what everything shares; they import nothing of ours
    settings, workspace    numbers and switches, where files lie; settings alone reads the environment
    config                 what a user edits → records
    configtables, configfiles, tomllines   what may stand there; a file → its tables, or complaints with lines
    feedlist, actorlist    edits of it (tomledits keeps the comments)
    collect/ extract/ dedup/ tag/ code/ stories/   the stages; they share records and never import each other
    language/              words, inflections, scripts: what the stages that read text share
    stages                 the list; the only module that knows all stages
    advance                the arrow: pending → outputs and ledger, a batch a transaction
    database, migrations   a DuckDB file, the only importer of duckdb; its schema
    warehouse              runs, what is pending, appending to it: records in, records out
    workers, hosts         maps: over processes, in which an input may hang or crash; politely over hosts
    marts, publish         sql/ → views, tables, macros, checks; the snapshot that readers open
    progress               what is said of a run, while it goes on and at its end
    runs, ingest, trial    a whole run; other material into one; feeds tried outside of one
    annotate               anyone's documents → their annotations, without a warehouse
    refresh                Wikidata asked about actors: what is new
    reports                the operator's questions
    data/                  what ships as tables, with sources
    cli/                   the outermost shell; nothing imports it

A feed is a source; an entry is an item it announces; a page is what a server answered, byte for byte; an
article is what was extracted from it, and a changed page makes a new version; a copy group holds the articles
with the same text, a story the groups that tell of one happening; a mention is an actor or place named at an
offset; an event report is what one sentence says that somebody did, and an event is what such reports tell
together; a crisis is a watchlist that SQL joins to all of these. Who may import whom is held by
tests/test_architecture.py.
"""
