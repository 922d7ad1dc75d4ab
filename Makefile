# The two commands of Persienne are `make run` and `make test`; both set everything up in .venv by themselves.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SAMPLES ?= ../shared/samples
# Each worker collects all tests anew. More of them than there are cores are worth it where tests wait for a program that they
# started, which those marked slow do most.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + $(if $(findstring slow,$(ARGS)),2,1))')
INSTALLED := $(VENV)/installed
SUPPLY := .venv-supply
BENCH := .venv-bench
PACKAGE := .venv-package
LOCKS := packaging/locks
# Wheels alone: what is built from source would fetch, unlocked, what it is built with. `make WHEELS= run` lets it, where
# a system has no wheel.
WHEELS ?= --only-binary :all:
PIP := -m pip --quiet --disable-pip-version-check
LOCKED := $(PIP) install --require-hashes $(WHEELS) --requirement
# The tests sync thousands of small files: in memory, where there is room for them, nobody waits for a disk.
MEMORY := $(shell awk '$$2 == "/dev/shm" && $$4 !~ /noexec/' /proc/mounts 2>/dev/null | grep -q . && \
	df -Pk /dev/shm | awk 'NR == 2 && $$4 > 6000000 {print "TMPDIR=/dev/shm"}')

# The tests start hundreds of processes, and each would compile every module anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run install-desktop test test-all harness mutants check cover bench bench-meter mirror-score snapshot guide transcript \
	translations transcripts test-busy size lower compiled wheel package check-package check-wheel lock clean help

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# What builds is in the lock too, so that the editable install needs no second copy of Qt, and nothing unlocked.
$(INSTALLED): pyproject.toml packaging/hatch_build.py packaging/preflight.py $(LOCKS)/dev.txt
	@$(PYTHON) packaging/preflight.py python
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing Persienne into $(VENV) (a first time takes about a minute)..."
	@$(BIN)/python $(LOCKED) $(LOCKS)/dev.txt
	@$(BIN)/python $(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q -j 0 app packaging tests/support
	@$(BIN)/python packaging/preflight.py libraries
	@touch $@

# An editable install reads the compiled translations from the tree: they follow the .ts files and catalogues.
compiled: $(INSTALLED)
	@$(BIN)/python packaging/translate.py --compile

run: compiled ## open your own household, else the fictional one (without a screen: a picture of each page)
	@if $(BIN)/python packaging/preflight.py screen; then \
		if $(BIN)/python packaging/preflight.py household; then $(BIN)/persienne; else $(BIN)/persienne --demo; fi; \
	else \
		echo "No screen here: a picture of each page is drawn instead, a few seconds (make snapshot draws all there is)..."; \
		$(BIN)/persienne --demo --snapshot build/pages; \
	fi

snapshot: compiled ## draw every page, dialog and state to build/snapshot/*.png (ONLY=en: in English alone; some minutes)
	@$(BIN)/python packaging/draw_pictures.py pages build/snapshot $(ONLY)

guide: compiled ## draw the pictures of the guide and of the README anew into docs/guide (OUT=DIR: elsewhere)
	@$(BIN)/python packaging/draw_pictures.py guide $(or $(OUT),docs/guide)

transcript: compiled ## walk by keys alone and write what a screen reader says into docs/accessibility.md
	@cd tests && QT_QPA_PLATFORM=offscreen $(abspath $(BIN))/python -m support.heard_walk

transcripts: compiled ## write anew what each page says, in both languages, into tests/data/transcripts (ONLY=TESTS: of these)
	@$(if $(ONLY),,rm -rf tests/data/transcripts)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --quiet -m 'slow or not slow' --write-transcripts \
		$(or $(ONLY),$$(grep -rlE --include='test_*.py' 'write_transcripts|support\.told' tests)) \
		|| { git checkout --quiet tests/data/transcripts; echo "Those of before are back, as they were committed."; exit 1; }

install-desktop: compiled ## put Persienne into this account's menu, with its icon (REMOVE=1 takes it out again)
	@$(PYTHON) packaging/install_desktop.py $(if $(REMOVE),--remove,$(BIN)/persienne)

# Files stay with one worker, which makes their homes once, until another has nothing left to do.
PYTEST := $(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=worksteal --samples=$(SAMPLES)

test: compiled ## the quick suite, without a screen
	@$(MEMORY) QT_QPA_PLATFORM=offscreen $(PYTEST) $(ARGS)

# What takes the cores from the tests ends with them. France's midnight comes half a minute after the second run began.
BUSY := trap 'kill $$loops' EXIT; trap 'exit 130' HUP INT TERM; for core in $$(seq $$(getconf _NPROCESSORS_ONLN)); do while :; do :; done & loops="$$loops $$!"; done;
# Ahead by as much in every process: one that begins later is as late as the others.
LATE := TZ=Europe/Paris faketime -f "+$$(($$(TZ=Europe/Paris date -d 23:59:30 +%s) - $$(date +%s)))s"

test-busy: compiled ## the quick suite while busy loops take every core, then once at 23:59:30 (Debian's faketime)
	@$(BUSY) $(MAKE) --no-print-directory test
	@$(LATE) $(MAKE) --no-print-directory test

# The harnesses kill programs between two of their steps: what else the machine does moves a kill, and no more.
test-all: $(INSTALLED) ## the quick suite and the long harnesses
	@$(MAKE) --no-print-directory test ARGS='-m "slow or not slow" --hypothesis-profile=thorough'

harness: $(INSTALLED) ## the long harnesses, on made cases that no run tried before
	@PERSIENNE_YEARS=6 PERSIENNE_SEED=$${PERSIENNE_SEED:-$$(date +%s)} $(MAKE) --no-print-directory test ARGS='-m slow --hypothesis-profile=explore'

cover: compiled ## branch coverage of the pure packages, with its gate, of the tests that reach them (.ci/run has it too)
	@$(MEMORY) QT_QPA_PLATFORM=offscreen $(PYTEST) --quiet -m '(slow or not slow) and not unmeasured' --cov --cov-report=term

mutants: compiled ## change N=60 lines of the last commit one by one: what the quick suite notices (SEED=... chooses others)
	@$(MEMORY) nice $(BIN)/python packaging/mutants.py --number $(or $(N),60) --samples $(SAMPLES) $(if $(SEED),--seed $(SEED))

size: ## the size of the project in one line, which may only fall (pyproject.toml has the bounds)
	@$(PYTHON) packaging/size.py

lower: ## the same, and lower the bounds to what was measured
	@$(PYTHON) packaging/size.py --lower

check: compiled size ## ruff, mypy, the rooms, the translations, the size
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python packaging/translate.py --check

bench: compiled $(BENCH)/installed ## timings beside a named peer, in one run (ROWS=frames:zoom_rows: those alone)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench.run --peer $(BENCH)/bin/python $(ROWS)

bench-meter: compiled ## the collector at rest beside a bare loop of pyserial, for 35 minutes
	@$(BIN)/python -m bench.collector

mirror-score: compiled ## what the mirror reads right, on labelled homes (HOMES=DIR: on yours, as docs/mirror.md says)
	@$(BIN)/python -m bench.mirror.run --samples $(SAMPLES) $(if $(HOMES),--homes $(HOMES))

translations: $(INSTALLED) ## collect the sentences of the sources into the .ts files
	@$(BIN)/python packaging/translate.py

wheel: $(INSTALLED) ## build the wheel into dist/
	@$(BIN)/python $(PIP) wheel --no-build-isolation --no-deps --wheel-dir dist .

$(SUPPLY)/installed $(BENCH)/installed $(PACKAGE)/installed: .venv-%/installed: $(LOCKS)/%.txt
	@$(PYTHON) packaging/preflight.py python
	@test -x .venv-$*/bin/python || $(PYTHON) -m venv .venv-$*
	@.venv-$*/bin/python $(LOCKED) $<
	@touch $@

# uv reads no pip.conf: it is told the index that pip would ask.
COMPILE = UV_DEFAULT_INDEX="$${UV_DEFAULT_INDEX:-$${PIP_INDEX_URL:-$$($(PYTHON) -m pip config get global.index-url 2>/dev/null)}}" \
	$(SUPPLY)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--annotation-style line --no-strip-extras --custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)

lock: $(SUPPLY)/installed ## lock anew what pyproject.toml asks for (UPGRADE=1: the newest releases of all of it)
	@$(COMPILE) pyproject.toml --output-file $(LOCKS)/run.txt
	@$(COMPILE) pyproject.toml --extra dev --constraint $(LOCKS)/run.txt --output-file $(LOCKS)/dev.txt
	@$(COMPILE) --group supply --output-file $(LOCKS)/supply.txt
	@$(COMPILE) pyproject.toml --group package --constraint $(LOCKS)/run.txt --output-file $(LOCKS)/package.txt
	@$(COMPILE) --group bench --output-file $(LOCKS)/bench.txt

# The wheel goes into a venv that holds nothing but what runs, and PyInstaller: what is frozen is what was locked. PyInstaller's
# starter is compiled here, from the source whose hash the lock has too and by what dev.txt locks, so that nothing is fetched
# beside them: that of its wheel lies at a fixed address.
package: wheel $(PACKAGE)/installed ## freeze and pack: dist/*.deb, *.tar.zst and *.cdx.json, which says what is in them (Linux)
	@rm -rf build/starter && mkdir -p build/starter
	@sed -n '/^pyinstaller==/,/^    #/p' $(LOCKS)/package.txt > build/starter/source.txt
	@$(BIN)/python $(PIP) wheel --require-hashes --no-deps --no-build-isolation --no-binary :all: --no-cache-dir --wheel-dir build/starter \
		--requirement build/starter/source.txt
	@$(PACKAGE)/bin/python $(PIP) install --no-deps --no-index --force-reinstall build/starter/*.whl dist/persienne-*.whl
	@$(PACKAGE)/bin/python packaging/make_package.py

# The project has no site and no domain of its own yet, hence no homepage, and an identifier of one word.
LAID := build/package/tree/usr
NO_SITE := cid-desktopapp-is-not-rdns=info,url-homepage-missing=info

VALID_BILL := import sys; from cyclonedx.schema import SchemaVersion; from cyclonedx.validation.json import JsonStrictValidator; \
	sys.exit(JsonStrictValidator(SchemaVersion.V1_6).validate_str(open("dist/persienne.cdx.json").read()))

check-package: $(SUPPLY)/installed ## hold the package of `make package` against the rules of desktops, udev, systemd, Flatpak, Debian
	@$(SUPPLY)/bin/python -W ignore -c '$(VALID_BILL)'
	@desktop-file-validate $(LAID)/share/applications/persienne.desktop
	@appstreamcli validate --no-net --override=$(NO_SITE) $(LAID)/share/metainfo/persienne.metainfo.xml
	@udevadm verify $(LAID)/lib/udev/rules.d/70-persienne-tic.rules
	@mkdir -p build/package/session
	@sed 's|"/usr/bin/|"$(CURDIR)/$(LAID)/bin/|' $(LAID)/lib/systemd/user/persienne-collect.service \
		> build/package/session/persienne-collect.service
	@XDG_RUNTIME_DIR=$(CURDIR)/build/package/session systemd-analyze --user verify build/package/session/persienne-collect.service
	@cd build/package && flatpak-builder --show-manifest ../../packaging/linux/flatpak.yml >/dev/null
	@lintian --allow-root --fail-on error dist/*.deb

# From a folder in which nothing of the checkout is in reach.
check-wheel: ## hold the wheel that `make package` installed against what it must carry
	@$(PACKAGE)/bin/python -m pip check
	@cd / && "$(CURDIR)/$(PACKAGE)/bin/python" "$(CURDIR)/packaging/check_wheel.py"
	@cd / && "$(CURDIR)/$(PACKAGE)/bin/python" -m persienne --version

clean: ## remove what the targets above made
	rm -rf .venv $(SUPPLY) $(BENCH) $(PACKAGE) build dist
