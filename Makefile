# The two commands of Persienne are `make run` and `make test`; both set everything up in .venv by themselves.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SAMPLES ?= ../shared/samples
# Each worker collects all tests anew. One more than there are cores is worth it where tests wait for a program that they
# started, which those marked slow do.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + $(if $(findstring slow,$(ARGS)),1,0))')
INSTALLED := $(VENV)/installed
# The tests sync thousands of small files: in memory, where there is room for them, nobody waits for a disk.
MEMORY := $(shell awk '$$2 == "/dev/shm" && $$4 !~ /noexec/' /proc/mounts 2>/dev/null | grep -q . && \
	df -Pk /dev/shm | awk 'NR == 2 && $$4 > 6000000 {print "TMPDIR=/dev/shm"}')

# The tests start hundreds of processes, and each would compile every module anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run install-desktop test test-all harness check cover bench bench-meter snapshot translations compiled wheel clean help

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Build requirements are in the venv first, so that the editable install needs no second copy of Qt to build with.
$(INSTALLED): pyproject.toml packaging/hatch_build.py packaging/preflight.py
	@$(PYTHON) packaging/preflight.py python
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing Persienne into $(VENV) (a first time takes about a minute)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "hatchling>=1.27" editables \
		"PySide6-Essentials>=6.8,!=6.12.0"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --editable ".[dev]"
	@$(BIN)/python packaging/preflight.py libraries
	@touch $@

# An editable install reads the compiled translations from the tree: they follow the .ts files (an edit, another commit).
compiled: $(INSTALLED)
	@$(BIN)/python packaging/translate.py --compile

run: compiled ## open your own household, else the fictional one (without a screen: pictures of every page)
	@if $(BIN)/python packaging/preflight.py screen; then \
		if $(BIN)/python packaging/preflight.py household; then $(BIN)/persienne; else $(BIN)/persienne --demo; fi; \
	else \
		echo "No screen here: every page is drawn to build/snapshot/*.png instead."; \
		$(BIN)/persienne --demo --snapshot build/snapshot; \
	fi

snapshot: compiled ## draw every page to build/snapshot/*.png: both palettes, both languages, and small
	@$(BIN)/persienne --demo --snapshot build/snapshot

install-desktop: compiled ## put Persienne into this account's menu, with its icon (REMOVE=1 takes it out again)
	@$(PYTHON) packaging/install_desktop.py $(if $(REMOVE),--remove,$(BIN)/persienne)

# Files stay with one worker, which makes their homes once, until another has nothing left to do.
PYTEST := $(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=worksteal --samples=$(SAMPLES)

test: compiled ## the quick suite, without a screen
	@$(MEMORY) QT_QPA_PLATFORM=offscreen $(PYTEST) $(ARGS)

# The harnesses kill programs between two of their steps: what else the machine does moves a kill, and no more.
test-all: $(INSTALLED) ## the quick suite and the long harnesses
	@$(MAKE) --no-print-directory test ARGS='-m "slow or not slow" --hypothesis-profile=thorough'

harness: $(INSTALLED) ## the long harnesses, on made cases that no run tried before
	@PERSIENNE_YEARS=6 PERSIENNE_SEED=$${PERSIENNE_SEED:-$$(date +%s)} $(MAKE) --no-print-directory test ARGS='-m slow --hypothesis-profile=explore'

# The pure packages, and the tests that reach them.
PURE := base words documents importers exporters meters insight consents letters telling
REACHING := $(addprefix tests/,$(PURE)) tests/household/correspondence tests/household/register

cover: compiled ## branch coverage of the pure packages, with its gate
	@$(MEMORY) QT_QPA_PLATFORM=offscreen $(PYTEST) --quiet --cov --cov-report=term $(REACHING)

check: compiled ## ruff, mypy, the rooms, the translations, the coverage of the pure packages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python packaging/translate.py --check
	@$(MAKE) --no-print-directory cover

bench: compiled ## timings beside a named peer, in one run
	@$(BIN)/python packaging/preflight.py python
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check pandas
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench.run --peer .venv-bench/bin/python

bench-meter: compiled ## the meter line beside named peers, then the collector at rest for 35 minutes
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check enedis-tic
	@PYTHONPATH=app .venv-bench/bin/python bench/tic.py
	@PYTHONPATH=app:resources $(BIN)/python bench/collector.py

translations: $(INSTALLED) ## collect the sentences of the sources into the .ts files
	@$(BIN)/python packaging/translate.py

wheel: $(INSTALLED) ## build the wheel into dist/
	@$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-build-isolation --no-deps --wheel-dir dist .

clean: ## remove what the targets above made
	rm -rf .venv .venv-bench build dist
