# Thin on purpose: packaging/bootstrap.py does the work, on every system, with only Python 3 installed.
PYTHON ?= python3
BOOTSTRAP = $(PYTHON) packaging/bootstrap.py

.PHONY: help run test lint gallery translations bench soak deb tarball packages wheel freeze smoke release-check setup clean

help:
	@echo "make run      start Backbeat, setting up what is missing first (make run ARGS=\"check my.yaml\")"
	@echo "make test     lint and every test (make test ARGS=\"tests/routine\" for only those)"
	@echo "make lint     style and types"
	@echo "make gallery  draw every page into pictures"
	@echo "make translations  bring resources/i18n up to date; prints what has no words yet"
	@echo "make bench    measure what is promised about speed"
	@echo "make soak     kill a running session 200 times and count what is lost; try every property a thousand times"
	@echo "make deb      build the package for Debian and Ubuntu; make tarball, make wheel: the same otherwise; all in dist/"
	@echo "make smoke    install the newest .deb into a bare Debian and try it there (as root; SMOKE=folder to work in)"
	@echo "make release-check  look whether this can be released: tree, version, changelog, tests, builds, smoke"
	@echo "make setup    look at everything again and install what is missing"
	@echo "make clean    remove the Python environment and what tools left behind"

run test lint gallery translations bench soak deb tarball packages wheel freeze setup:
	@$(BOOTSTRAP) $@ $(ARGS)

smoke:
	@packaging/smoke/deb.sh $(or $(SMOKE),build/smoke)

release-check:
	@$(PYTHON) packaging/release_check.py $(ARGS)

clean:
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage htmlcov
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
