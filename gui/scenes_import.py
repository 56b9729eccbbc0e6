"""What the pictures show of the import sheet: findings, answers, a broken file, a lock file."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING

from core import paths
from core.model.calls import MakePlan, SaveText
from core.model.file_source import FileSource
from core.model.request import CreateRequest
from gui.app import App
from gui.scenes import Scene, select, until
from gui.sheets.import_file.opening import open_import

if TYPE_CHECKING:
    from gui.sheets.import_file.sheet import ImportSheet

_TAG = f"py{sys.version_info.major}{sys.version_info.minor}"
_COURSE = f"""\
name: dl-course
channels:
  - practice
dependencies:
  - python={platform.python_version()}=hb806964_0_cpython
  - pytorch=2.9.1={_TAG}_cuda12.8_0
  - numpy=2.2.6={_TAG}h64a7726_0
  - pandas=2.3.2={_TAG}h14de704_1
  - sklearn=1.7.1
  - matplotlib=3.10.6={_TAG}h38be061_0
  - scipy=1.16.2={_TAG}h1f2ba4a_0
  - statsmodels=0.14.5={_TAG}hf301a44_1
  - pillow=12.0.0={_TAG}hd02ac4c_0
  - opencv=4.12.0={_TAG}h3ad4b9d_0
  - networkx
  - seaborn
  - plotly
  - transformers
  - tensorboard
  - onnx
  - jupyterlab
  - ipython
  - duckdb
  - xarray
  - h5py
  - pytest
  - ruff
  - requests
  - rich
  - psutil
  - pyyaml
  - click
  - pip:
      - tqdm==4.67.1
      - course-utils==0.3.2
      - git+https://github.com/course/labs.git@v3#egg=labs
variables:
  LAB_SEED: "2025"
prefix: /home/teacher/miniconda3/envs/dl-course
"""
_BROKEN = _COURSE.replace("  - networkx\n", "  - networkx: [>=3\n")
_PROJECT = """\
[project]
name = "survey"
version = "0.4"
requires-python = ">=3.10"
dependencies = ["pandas>=2.2", "requests[socks]"]

[project.optional-dependencies]
plots = ["matplotlib>=3.9", "seaborn"]
models = ["scikit-learn", "xgboost"]

[dependency-groups]
test = ["pytest"]
"""


async def _open(app: App, name: str, text: str) -> ImportSheet:
    from gui.sheets.import_file.sheet import ImportSheet

    app.window.show_page("environments")
    select(app, "thesis")
    path = await app.client.call(SaveText(path=str(paths.home() / "Downloads" / name), text=text))
    open_import(app.services, (FileSource(path=path),))
    await until(lambda: isinstance(app.window.sheets.current, ImportSheet))
    sheet = app.window.sheets.current
    assert isinstance(sheet, ImportSheet)
    await until(lambda: (sheet.review or sheet.form.problem) and not sheet.live.pending)
    return sheet


async def _findings(app: App) -> None:
    await _open(app, "environment.yml", _COURSE)


async def _lines(app: App) -> None:
    """The lines of one finding, lit up."""
    sheet = await _open(app, "environment.yml", _COURSE)
    row = sheet.form.card.rows["builds"]
    row.lines_button.click()
    sheet.pane.view.picked.emit("builds")
    row.lines_button.click()


async def _pip(app: App) -> None:
    """The end of the findings, with an unsafe line agreed to."""
    sheet = await _open(app, "environment.yml", _COURSE)
    sheet.form.card.rows["unknown:sklearn"].choices.buttons["use:scikit-learn"].click()
    list(sheet.form.card.pip.lines.values())[-1].box.click()
    await until(lambda: not sheet.live.pending)
    bar = sheet.form.verticalScrollBar()
    bar.setValue(bar.maximum())


async def _broken(app: App) -> None:
    await _open(app, "environment.yml", _BROKEN)


async def _project(app: App) -> None:
    sheet = await _open(app, "pyproject.toml", _PROJECT)
    sheet.form.groups.chips["plots"].click()
    await until(lambda: not sheet.live.pending)


async def _exact(app: App) -> None:
    """A list of exact packages, as `conda list --explicit` writes it."""
    request = CreateRequest(prefix=str(paths.home() / "exact"), specs=("matplotlib", "pandas"))
    plan = await app.client.call(MakePlan(request=request, explain=False))
    lines = ["# platform: " + plan.after[0].subdir, "@EXPLICIT"]
    lines += [f"{record.url}#{record.sha256}" for record in plan.after]
    await _open(app, "spec-file.txt", "\n".join((*lines, "")))


IMPORT_SCENES = (
    Scene("import", _findings),
    Scene("import-lines", _lines),
    Scene("import-pip", _pip),
    Scene("import-broken", _broken),
    Scene("import-parts", _project),
    Scene("import-exact", _exact),
)
