"""The command line, `sitrep …`: the outermost shell. It may import everything, lazily; nothing imports it.

main.py      the entry point
app.py       the application: exit codes, --dir, errors as one line
folder.py    init, config show
feeding.py   feeds list / add / test / enable / disable / import / export
modelling.py models list / add / remove
orchestration.py  flows in a process of their own
running.py   run, ingest, backfill, reprocess, publish, serve
asking.py    query, status, report, why
showing.py   tables, progress bars, plain lines
"""
