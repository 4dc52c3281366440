# Everything is reached from here; `make` alone says what there is. CONTRIBUTING.md says when to use which.

PYTHON_OF_VENV := .venv/bin/python
PYTEST := $(PYTHON_OF_VENV) -m pytest
# Two workers: what the slowest machine we promise anything about has.
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types contracts bench golden revision lock clean setup setup-tests

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## make .venv with what the program needs
	@.ci/setup runtime

setup-tests: ## make .venv with what the program and its tests need
	@.ci/setup tests

demo: setup ## hold one meeting from invitation to article, into var/demo
	.venv/bin/rakor demo --out var/demo

test: setup-tests ## run every test, on SQLite and PostgreSQL
	$(PYTEST) -n $(WORKERS)

check: format lint types contracts test ## what a change must pass: format, lint, types, contracts, sizes, tests

format: setup-tests ## is every file formatted? (.venv/bin/ruff format . does it)
	.venv/bin/ruff format --check .

lint: setup-tests ## look for likely mistakes
	.venv/bin/ruff check .

types: setup-tests ## check the types
	.venv/bin/mypy

contracts: setup-tests ## check who imports whom
	.venv/bin/lint-imports

bench: setup-tests ## measure, into var/bench.json
	$(PYTHON_OF_VENV) -m tests.bench

golden: setup-tests ## take today's output as the expected one; read the diff before you commit it
	$(PYTEST) -n $(WORKERS) --update-golden

revision: setup-tests ## write the next migration from the models: make revision MESSAGE="what changes"
	$(PYTHON_OF_VENV) -m tests.migrations.new_revision $(MESSAGE)

lock: setup-tests ## resolve the lock files again (make lock UPGRADE=--upgrade moves to the newest releases)
	.ci/lock $(UPGRADE)

clean: ## remove what set-up and runs left behind
	rm -rf .venv var dist tests/tools/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
