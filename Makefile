# `make setup` builds .venv; every other target does so first where it is needed.
BIN := .venv/bin
READY := .venv/.ready
PYTHONS := $(PYTHON) python3.11 python3.12 python3.13 python3 python

.PHONY: help setup demo test fuzz lint check bench screens chroma clean

help:
	@echo 'make setup    build .venv: Python 3.11 or later is all it needs'
	@echo 'make demo     open the workspace on the bundled corpus and a sample case'
	@echo 'make test     run every test'
	@echo 'make fuzz     try the property tests on other examples than those of every run'
	@echo 'make lint     format, lint, types and import contracts'
	@echo 'make check    both of these'
	@echo 'make bench    print what is measured, side by side with a plain retrieval script'
	@echo 'make screens  draw the pictures in docs/screens again'
	@echo 'make chroma   start a Chroma server for a team: chroma_url = "http://127.0.0.1:8000"'
	@echo 'make clean    remove .venv and every cache'

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@for python in $(PYTHONS); do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "Setting up .venv with $$python; this takes some minutes, once."; \
	    $$python -m venv .venv && exit 0; \
	    echo 'Python came without venv: install python3-venv and try again.' >&2; exit 1; \
	  fi; \
	done; \
	echo 'foiassist needs Python 3.11 or later: install it, or name it: make setup PYTHON=/path/to/python' >&2; exit 1
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(READY)
	@$(BIN)/foiassist demo

# The order of the tests is shuffled, the same way each time; `make fuzz` shuffles them anew. Three
# at once on two cores, since many wait for a terminal; who has no more takes over from the others.
test: $(READY)
	$(BIN)/pytest -n 3 --dist worksteal --randomly-seed=20050101

fuzz: $(READY)
	$(BIN)/pytest -n 2 -m hypothesis --hypothesis-profile=searching

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

bench: $(READY)
	$(BIN)/python benchmarks/first_paint.py
	$(BIN)/python benchmarks/retrieval.py
	$(BIN)/python -m benchmarks.embedding
	$(BIN)/python benchmarks/drafting.py
	$(BIN)/python benchmarks/rehearsing.py
	$(BIN)/python -m benchmarks.checking

screens: $(READY)
	$(BIN)/python -m docs.screens.draw

# It has no authentication of its own: keep it on this machine, or behind a proxy.
chroma: $(READY)
	@ANONYMIZED_TELEMETRY=False $(BIN)/chroma run --path $(or $(CHROMA_FOLDER),chroma-server) --host 127.0.0.1 --port $(or $(CHROMA_PORT),8000)

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
