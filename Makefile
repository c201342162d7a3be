# A convenience: the README names the plain command behind each target.
#
#   make site    build this digest into site/
#   make serve   the same with live reload; seeds are watched too
#   make test    set-up, lint and every test (those in a browser where there is one)
#   make help    all of it

# The first Python from 3.11 on; `make PYTHON=/path/to/python` overrides.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

GOLD ?= ../shared/gold
# Files of tests are spread over the cores; PYTEST_ARGS="-n 0 -k seals" runs some of them in one process.
PYTEST_ARGS ?= -n auto --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help site serve demo test lint strings format bench lighthouse score clean bench-large

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile

site: $(VENV)/.installed ## build this digest into site/
	$(BIN)/seedpress build

serve: $(VENV)/.installed ## build, serve and rebuild on every change
	$(BIN)/seedpress serve

demo: $(VENV)/.installed ## build the demonstration digest into build/demo/site/
	$(BIN)/python -m tests.sites.copy demo build/demo
	cd build/demo && "$(abspath $(BIN))/seedpress" build
	@echo "Open it: $(BIN)/python -m http.server --directory build/demo/site 8000"

test: lint $(VENV)/.tested node_modules/.installed ## lint and every test
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/.tested ## ruff and mypy
	$(BIN)/ruff check builder tests scripts
	$(BIN)/ruff format --check builder tests scripts
	$(BIN)/mypy

strings: $(VENV)/.installed ## bring the interface's catalogues up to date with code and templates
	$(BIN)/python scripts/strings.py

format: $(VENV)/.tested ## let ruff repair what it can
	$(BIN)/ruff check --fix builder tests scripts
	$(BIN)/ruff format builder tests scripts

bench: $(VENV)/.benched ## what a digest costs beside Hugo, MkDocs and Pelican: docs/benchmark.md
	$(BIN)/python scripts/bench --write docs $(BENCH_ARGS)

bench-large: $(VENV)/.benched ## the same for 100,000 articles, beside Hugo
	$(BIN)/python scripts/bench --sizes 100000 --rounds 1 --places memory --only Seedpress Hugo

lighthouse: demo node_modules/.lighthouse/.installed ## measure pages of the demonstration digest as a phone sees them
	$(BIN)/python scripts/lighthouse.py build/demo/site

score: $(VENV)/.installed ## how well texts with gold labels are read, where those are at hand
	@if [ ! -f "$(GOLD)/score.py" ]; then \
		echo "No gold labels at $(GOLD): they are not part of this repository. GOLD=DIR names another place."; exit 1; fi
	rm -rf build/score
	$(BIN)/seedpress extract --seeds "$(GOLD)/dev" --content build/score
	$(BIN)/python "$(GOLD)/score.py" "$(GOLD)/dev" build/score

clean: ## all that can be made again, the virtual environment included
	rm -rf $(VENV) node_modules site build dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Set-up happens once: each stamp is newer than what it was made from.

$(VENV)/.installed: pyproject.toml
	@if [ -z "$(PYTHON)" ]; then echo "Seedpress needs Python 3.11 or later; none found on the PATH."; exit 1; fi
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(PIP) install --group dev
	@touch $@

$(VENV)/.benched: $(VENV)/.installed
	$(PIP) install --group bench
	@touch $@

# axe-core checks pages for accessibility. Without npm those tests are skipped, unless CI is set.
node_modules/.installed: package.json
	@if command -v npm >/dev/null 2>&1; then \
		npm install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "npm is not there: accessibility tests are skipped"; fi

# Lighthouse is large and only measures, so nothing else waits for it.
node_modules/.lighthouse/.installed:
	npm install --prefix node_modules/.lighthouse --no-save --no-package-lock --ignore-scripts --no-audit --no-fund \
		--loglevel=error lighthouse@12 && touch $@
