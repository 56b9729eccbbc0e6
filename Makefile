# What one can do here. Each target also shows the plain command it runs.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
READY := $(VENV)/.ready

.PHONY: setup run demo test check format screenshots bench translations compiled-translations bundle test-windows test-torch clean

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Glasshouse needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { sh installer/linux/system-packages; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

run: $(READY) compiled-translations
	$(BIN)/python -m gui $(ARGS)

demo: $(READY) compiled-translations
	$(BIN)/python -m gui --demo $(ARGS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check compiled-translations
	$(BIN)/python -m pytest $(ARGS)

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

screenshots: $(READY) compiled-translations
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m gui --demo --screenshots $(or $(DIR),build/screenshots)

bench: $(READY)
	$(BIN)/python -m tests.benchmarks.startup
	$(BIN)/python -m tests.benchmarks.stalls
	$(BIN)/python -m tests.benchmarks.relay

# After a sentence was added or changed: collect it, so that it can be translated.
translations: $(READY)
	$(BIN)/python installer/translations.py

compiled-translations: $(READY)
	$(BIN)/python installer/translations.py --compile

bundle: $(READY) compiled-translations
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bundle]'
	$(BIN)/pyinstaller --noconfirm installer/glasshouse.spec
	QT_QPA_PLATFORM=offscreen dist/glasshouse/glasshouse --self-test

test-windows: $(READY)
	$(BIN)/python tests/windows/run.py

# A real PyTorch for the CPU, about 200 MB from pip's places, through the wizard; not in `make test`.
test-torch: $(READY) compiled-translations
	$(BIN)/python -m pytest -rs -s -o faulthandler_timeout=1200 tests/torch/real_torch.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
