"""What the pictures show of the import sheet: findings, answers, a broken file, a lock file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core import paths
from core.model.calls import MakePlan, ReadFiles, SaveText
from core.model.file_source import FileSource
from core.model.request import CreateRequest
from gui.app import App
from gui.scenes import Scene, select, until
from gui.sheets.import_file.opening import open_import

if TYPE_CHECKING:
    from gui.sheets.import_file.sheet import ImportSheet

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


def _downloads(name: str) -> str:
    return str(paths.home() / "Downloads" / name)


async def _open(app: App, name: str, text: str) -> ImportSheet:
    return await _show(app, await app.client.call(SaveText(path=_downloads(name), text=text)))


async def _open_course(app: App) -> ImportSheet:
    """The file that practice mode puts among the downloads."""
    return await _show(app, _downloads("environment.yml"))


async def _show(app: App, path: str) -> ImportSheet:
    from gui.sheets.import_file.sheet import ImportSheet

    app.window.show_page("environments")
    select(app, "thesis")
    open_import(app.services, (FileSource(path=path),))
    await until(lambda: isinstance(app.window.sheets.current, ImportSheet))
    sheet = app.window.sheets.current
    assert isinstance(sheet, ImportSheet)
    await until(lambda: (sheet.review or sheet.form.problem) and not sheet.live.pending)
    return sheet


async def _findings(app: App) -> None:
    await _open_course(app)


async def _lines(app: App) -> None:
    """The lines of one finding, lit up."""
    sheet = await _open_course(app)
    row = sheet.form.card.rows["builds"]
    row.lines_button.click()
    sheet.pane.view.picked.emit("builds")
    row.lines_button.click()


async def _pip(app: App) -> None:
    """The end of the findings, with an unsafe line agreed to."""
    sheet = await _open_course(app)
    sheet.form.card.rows["unknown:sklearn"].choices.buttons["use:scikit-learn"].click()
    list(sheet.form.card.pip.lines.values())[-1].box.click()
    await until(lambda: not sheet.live.pending)
    bar = sheet.form.verticalScrollBar()
    bar.setValue(bar.maximum())


async def _broken(app: App) -> None:
    """The same file after a slip of the pen."""
    source = FileSource(path=_downloads("environment.yml"))
    (file,) = await app.client.call(ReadFiles(sources=(source,)))
    lines = ["  - networkx: [>=3" if line == "  - networkx" else line for line in file.lines]
    await _open(app, "environment (1).yml", "\n".join((*lines, "")))


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
