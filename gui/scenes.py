"""What the pictures of practice mode show: pages, sheets, popups and moments of a change."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.model.base import Message
from core.model.calls import ApplyPlan, ClearCache, MakePlan
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest
from gui.app import App
from gui.jobs.job import Job
from gui.sheets.preview import flow

CHANGED = "rnaseq"
"""The practice environment that is really changed, so that there is something to look back on."""

NEW = "survey-2025"
TYPED = "pan"


@dataclass(frozen=True)
class Scene:
    """Something to see, and how to get there."""

    name: str
    prepare: Callable[[App], Awaitable[None]]
    moving: bool = False
    """A job is to be seen under way, so nobody waits for its end."""
    leave: Callable[[App], Awaitable[None]] | None = None
    """What is to be put right after it."""


async def until(true: Callable[[], object]) -> None:
    """Wait for what has no signal."""
    while not true():  # noqa: ASYNC110
        await asyncio.sleep(0.05)


def select(app: App, name: str) -> str:
    """Make an environment the current one; returns its prefix."""
    for environment in app.store.environments.environments:
        if environment.name == name:
            app.store.select(environment.prefix)
            return environment.prefix
    raise LookupError(name)


async def apply(app: App, request: ChangeRequest) -> Job:
    """Make a change for real, without a preview."""
    plan = await app.client.call(MakePlan(request=request))
    return app.runner.start(plan.title, ApplyPlan(plan=plan), lane=plan.prefix)


def _page(key: str) -> Scene:
    async def prepare(app: App) -> None:
        select(app, "thesis")
        app.window.show_page(key)

    return Scene(key, prepare)


def _environment(name: str) -> Scene:
    async def prepare(app: App) -> None:
        app.window.show_page("environments")
        select(app, name)

    return Scene(f"environments-{name}", prepare)


async def _sheet(app: App, kind: str) -> None:
    """Wait until a sheet of this class is in front."""
    while type(app.window.sheets.current).__name__ != kind:  # noqa: ASYNC110 - no signal for it
        await asyncio.sleep(0.05)


# Packages -------------------------------------------------------------------------------------


async def _marked(app: App) -> None:
    from gui.pages.packages.basket import Basket, Mark, MarkKind
    from gui.pages.packages.page import PackagesPage
    from gui.pages.packages.rows import Origin, RowKey

    prefix = select(app, "thesis")
    app.window.find_packages("da")
    page = app.window.page("packages")
    assert isinstance(page, PackagesPage)
    await app.store.settle()
    await asyncio.sleep(0.3)
    marks = (
        Mark("polars", MarkKind.INSTALL),
        Mark("matplotlib", MarkKind.UPDATE),
        Mark("seaborn", MarkKind.REMOVE),
    )
    page.marker.baskets.put(prefix, Basket(marks))
    page.list.mark_selected(RowKey("pandas", Origin.CONDA))
    page.list.current_changed.emit(RowKey("pandas", Origin.CONDA))


def _segment(segment: str) -> Scene:
    async def prepare(app: App) -> None:
        await _packages(app, "")
        page = app.window.page("packages")
        page.browser.segments.choose(segment)  # type: ignore[attr-defined]
        page.browser.relist()  # type: ignore[attr-defined]

    return Scene(f"packages-{segment}", prepare)


async def _nothing_found(app: App) -> None:
    await _packages(app, "sklern")


async def _packages(app: App, query: str) -> None:
    from gui.pages.packages.listing import Segment

    select(app, "thesis")
    page = app.window.page("packages")
    page.browser.segments.choose(Segment.ALL.value)  # type: ignore[attr-defined]
    page.panel.closed.emit()  # type: ignore[attr-defined]
    app.window.find_packages(query)
    await app.store.settle()


# New environment ------------------------------------------------------------------------------


async def _new_environment(app: App) -> None:
    from gui.actions import environments

    app.window.show_page("environments")
    environments.new_environment(app.services)
    await _sheet(app, "NewEnvironmentSheet")


def _filled(name: str, packages: tuple[str, ...], typed: str = "") -> Scene:
    async def prepare(app: App) -> None:
        await _new_environment(app)
        sheet = app.window.sheets.current
        sheet.place.name.setText(NEW)  # type: ignore[union-attr]
        sheet.place.name_changed.emit(NEW)  # type: ignore[union-attr]
        await app.store.settle()
        await asyncio.sleep(1.0)
        for spec in packages:
            sheet.packages.chips.add(spec)  # type: ignore[union-attr]
        await asyncio.sleep(1.5)
        if typed:
            sheet.packages.chips.line.setFocus()  # type: ignore[union-attr]
            sheet.packages.chips.line.setText(typed)  # type: ignore[union-attr]
            sheet.packages.chips.typed.emit(typed)  # type: ignore[union-attr]

    return Scene(f"new-environment-{name}", prepare)


# Previews and problems ------------------------------------------------------------------------


def _wish(scene: str, sheet: str, environment: str, **wish: tuple[str, ...] | bool) -> Scene:
    async def prepare(app: App) -> None:
        await _packages(app, "")
        request = ChangeRequest(prefix=select(app, environment), **wish)  # type: ignore[arg-type]
        flow.start(app.services, request)
        await _sheet(app, sheet)

    return Scene(scene, prepare)


def _drawn(scene: str, environment: str, **wish: tuple[str, ...] | bool) -> Scene:
    async def prepare(app: App) -> None:
        await _wish(scene, "PreviewSheet", environment, **wish).prepare(app)
        sheet = app.window.sheets.current
        sheet.views.segment("graph").click()  # type: ignore[union-attr]
        while sheet.graph.picture is None:  # type: ignore[union-attr]  # noqa: ASYNC110
            await asyncio.sleep(0.05)

    return Scene(scene, prepare)


async def _preview_create(app: App) -> None:
    app.window.show_page("environments")
    prefix = Path(app.store.environments.envs_dir) / NEW
    # Practice channels have the Python that runs this, and no other.
    python = f"python={sys.version_info.major}.{sys.version_info.minor}"
    specs = (python, "pandas", "matplotlib", "polars", "lightgbm")
    flow.start(app.services, CreateRequest(prefix=str(prefix), specs=specs))
    await _sheet(app, "PreviewSheet")


async def _planning(app: App) -> None:
    from core.model.progress import Phase, PhaseStarted
    from gui.sheets.preview.planning import PlanningSheet

    request = ChangeRequest(prefix=select(app, "thesis"), install=("polars",))
    words: dict[str, str | int] = {"name": "thesis", "packages": "polars"}
    call = MakePlan(request=request)
    job = Job(Message("title-install", words), call, request.prefix, quiet=True, parent=app)
    job.begin()
    job.take(PhaseStarted(Phase.SOLVE, 0.0))
    app.services.tasks.spawn(app.window.sheets.present(PlanningSheet(app.runner, job)))
    await _sheet(app, "PlanningSheet")


async def _adopt(app: App) -> None:
    from gui.sheets.adopt import AdoptSheet

    environment = app.store.environment(select(app, "thesis"))
    assert environment is not None
    app.services.tasks.spawn(app.window.sheets.present(AdoptSheet(environment)))
    await _sheet(app, "AdoptSheet")


async def _delete(app: App) -> None:
    from gui.actions import environments

    app.window.show_page("environments")
    environment = app.store.environment(select(app, "cv-lab"))
    assert environment is not None
    environments.delete(app.services, environment)
    await _sheet(app, "DeleteSheet")


# The shell ------------------------------------------------------------------------------------


async def _palette(app: App) -> None:
    app.window.show_page("environments")
    app.window.activateWindow()
    app.window.top_bar.palette_field.setText(TYPED)
    app.window.top_bar.palette_field.start()


async def _selector(app: App) -> None:
    app.window.show_page("environments")
    app.window.top_bar.selector.click()


async def _running(app: App) -> None:
    await app.client.call(ClearCache())
    request = ChangeRequest(prefix=select(app, CHANGED), install=("lightgbm", "scikit-learn"))
    job = await apply(app, request)
    app.window.show_page("environments")
    while not job.is_over and (job.fraction or 0) < 0.3:  # noqa: ASYNC110 - to be seen so far
        await asyncio.sleep(0.05)


async def _running_activity(app: App) -> None:
    if not app.runner.visible():
        await _running(app)
    app.window.show_page("activity")


async def _done(app: App) -> None:
    """A change that went well, with its toast."""
    detail = app.store.details[select(app, CHANGED)]
    name = ("tqdm",)
    there = any(package.record.name in name for package in detail.packages)
    request = ChangeRequest(
        prefix=app.store.current, install=() if there else name, remove=name if there else ()
    )
    app.window.show_page("activity")
    job = await apply(app, request)
    await job.wait()


class _CutOff:
    """A change planned while its channels answered, and applied when they no longer do."""

    def __init__(self) -> None:
        self._plan: Plan | None = None

    async def plan(self, app: App) -> None:
        """What only works while the channels are there."""
        await app.client.call(ClearCache())
        request = ChangeRequest(prefix=select(app, CHANGED), install=("lightgbm", "scikit-learn"))
        self._plan = await app.client.call(MakePlan(request=request))

    async def prepare(self, app: App) -> None:
        """The Activity page with the change that failed."""
        assert self._plan is not None
        select(app, CHANGED)
        app.window.show_page("activity")
        call = ApplyPlan(plan=self._plan)
        job = app.runner.start(self._plan.title, call, lane=self._plan.prefix, quiet=True)
        with suppress(ProblemError):
            await job.wait()
        await app.store.settle()
        page = app.window.page("activity")
        newest = app.store.activity[0].id
        page.list.picked.emit(newest)  # type: ignore[attr-defined]
        page.list.mark(newest)  # type: ignore[attr-defined]


_cut_off = _CutOff()
before_offline = _cut_off.plan
"""To be awaited before the channels are stopped for `OFFLINE`."""

SCENES = (
    _page("environments"),
    *(_environment(name) for name in ("base", "dl-course", "cv-lab", "rnaseq")),
    _page("packages"),
    Scene("packages-marked", _marked),
    _segment("updates"),
    _segment("pip"),
    Scene("packages-nothing-found", _nothing_found),
    _page("activity"),
    Scene("activity-done", _done),
    _page("settings"),
    Scene("new-environment", _new_environment),
    _filled("chips", ("polars", "lightgbm"), "sciki"),
    _filled("impossible", ("numpy>=2.3", "numba=0.60")),
    _wish("preview", "PreviewSheet", "thesis", install=("polars", "pytorch")),
    _wish("preview-attention", "PreviewSheet", CHANGED, install=("umap-learn", "numba 0.60.*")),
    _wish("preview-removal", "PreviewSheet", "thesis", remove=("numpy",)),
    _drawn("preview-graph", CHANGED, install=("umap-learn", "numba 0.60.*")),
    _drawn("preview-graph-removal", "thesis", remove=("numpy",)),
    _wish("preview-blocked", "PreviewSheet", "dl-course", install=("polars",)),
    Scene("preview-create", _preview_create),
    Scene("planning", _planning),
    _wish("problem", "ProblemSheet", "thesis", install=("numpy >=2.3",)),
    _wish("problem-choices", "ProblemSheet", "thesis", install=("numpy >=2.3", "numba 0.60.*")),
    _wish("problem-names", "ProblemSheet", "thesis", install=("sklern", "cv2", "panda")),
    Scene("adopt", _adopt),
    Scene("delete", _delete),
    Scene("palette", _palette),
    Scene("selector", _selector),
    Scene("running", _running, moving=True),
    Scene("activity-running", _running_activity, moving=True),
)

OFFLINE = (
    _segment("all"),
    _wish("problem-network", "ProblemSheet", CHANGED, install=("flask",)),
    Scene("activity-failed", _cut_off.prepare),
)
"""When the channels are out of reach."""
