# Each target does all of its own set-up: a virtual environment in .venv, made from pyproject.toml.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
KIT ?= speakers.yaml

.DEFAULT_GOAL := help
.PHONY: help kit test check soak judge bench pictures messages clean

help:  ## List the targets
	@sed -n 's/^\([a-z]*\):.*##/\1\t/p' $(MAKEFILE_LIST)

$(VENV)/kit: pyproject.toml hatch_build.py $(wildcard src/presskit/locales/*/LC_MESSAGES/*.po)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: $(VENV)/kit
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(VENV)/bench: $(VENV)/dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

kit: $(VENV)/kit  ## Build the kit of ./speakers.yaml into output/
	@$(BIN)/presskit build $(KIT)

test: $(VENV)/dev  ## Run the whole test suite, on each processor a part of it
	@$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist worksteal

check: $(VENV)/dev  ## Lint, types, walls between the rooms
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

soak: $(VENV)/dev  ## Kill each command 1000 times, refuse each of its writes with every error; print figures
	@PRESSKIT_SOAK=1 $(BIN)/python -m pytest tests/durability

judge: $(VENV)/dev  ## Ask outside judges: OpenXmlValidator, LibreOffice, qpdf (installs them)
	@scripts/judge/install
	@$(BIN)/python -m pytest -m judge -n auto --maxprocesses 8 --dist loadfile tests/judge

bench: $(VENV)/bench  ## Print performance as ratios measured in one run
	@$(BIN)/python -m benchmarks

pictures: $(VENV)/dev $(VENV)/kit  ## Renew the pictures of pages in the README
	@$(BIN)/presskit build $(KIT)
	@$(BIN)/python scripts/readme_pictures.py

messages: $(VENV)/dev  ## Renew the catalogues from the sources
	@$(BIN)/python scripts/messages.py

clean:  ## Remove what the targets made
	rm -rf $(VENV) .judges output .pytest_cache .mypy_cache .ruff_cache .hypothesis
