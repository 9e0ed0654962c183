# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
DEMO := demo
COMPILED := build/compiled
READ_EACH_WORD := pipeline/code/*.py pipeline/code/*/*.py pipeline/tag/context/*.py pipeline/tag/known/lexicon.py pipeline/language/*.py

.PHONY: run demo test check compiled bench lock clean

run: $(READY)                       ## one run over this folder's own config/
	$(BIN)/sitrep run --dir .

demo: $(READY)                      ## the sample web on loopback → a warehouse in demo/, under Prefect
	$(BIN)/python -m tests.demo $(DEMO)

# Two processes, whatever the machine has: each holds the tables (some 1.5 GB) and may start two workers.
# A file stays whole for what its tests share, and in its place: by the alphabet the long ones begin early.
test: $(READY)                      ## the whole test suite
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

check: $(READY)                     ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_architecture.py

# Sitrep once more, with the rooms that read every word as machine code: the same answers, twice as fast. Needs a C
# compiler, which need make no debug symbols. mypyc would work out a cached_property each time that
# it is asked for: modules with one stay as they are.
compiled: $(READY)                  ## a copy for servers in build/compiled, to be run with PYTHONPATH=build/compiled
	rm -rf $(COMPILED)
	mkdir -p $(COMPILED)
	cp -R pipeline flows sql config $(COMPILED)
	cp pyproject.toml $(COMPILED)   # what mypy is told
	cd $(COMPILED) && MYPYC_DEBUG_LEVEL=0 $(abspath $(BIN))/mypyc $$(grep -L cached_property $(READ_EACH_WORD))

bench: $(READY)                     ## what tagging, coding, copies and stories cost, and how right they are
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_copies
	$(BIN)/python -m tests.bench_stories
	$(MAKE) compiled
	PYTHONSAFEPATH=1 PYTHONPATH=$(COMPILED):. $(BIN)/python -m tests.bench --speed

lock:                               ## resolve requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --output-file requirements.lock

clean:
	rm -rf $(VENV) $(DEMO) build *.egg-info

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sitrep needs Python 3.11 or newer; name one: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)
