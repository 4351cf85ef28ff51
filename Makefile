# Needs git, make and Python 3.11 with venv; everything else goes into .venv/ of this checkout.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= out

.PHONY: help setup demo test format lint types imports tests eval bench data lock

help: ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: .venv/done ## make the environment

.venv/done: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rawi needs Python 3.11 or later")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: setup ## a dossier from the example pages
	$(BIN)/rawi build examples/pages --output $(OUT)/demo
	@echo
	@head -n 24 $(OUT)/demo/dossier.md
	@echo "…"
	@echo "The dossier: $(OUT)/demo/index.html (open it in a browser), $(OUT)/demo/dossier.md, $(OUT)/demo/dossier.json"

test: setup format lint types imports tests ## format, lint, types, import rules and tests

format: setup
	$(BIN)/ruff format --check .

lint: setup
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

tests: setup
	$(BIN)/pytest

eval: setup ## score all layers on our own gold
	$(BIN)/rawi eval score

bench: setup ## speed, memory, whole pages beside trafilatura; as tables and as JSON in bench/ (needs the bench extra)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_published.py
	$(BIN)/python scripts/bench_dates.py
	$(BIN)/python scripts/bench_html.py

data: setup ## make the generated data files again (needs the data extra)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[data]'
	$(BIN)/python scripts/make_fonts.py
	$(BIN)/python scripts/make_months.py
	$(BIN)/python scripts/make_places.py

lock: ## pin the versions of everything that setup installs
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-emit-options --no-header --no-annotate --output-file requirements.lock pyproject.toml
