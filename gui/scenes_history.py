"""What the pictures show of the way back: history, comparison, trials, what no longer works.

What takes a real failure to be seen (a package that breaks, pip in a terminal) is planted; the
comparisons and previews are worked out by the engine.
"""

from __future__ import annotations

import time

import msgspec

from core import paths
from core.model.base import Message
from core.model.calls import ApplyPlan, MakePlan, TryPlan, VerifyChange
from core.model.changes import Changes
from core.model.comparison import Side
from core.model.file_source import FileSource
from core.model.package import PipPackage
from core.model.pip import PipWheel
from core.model.plan import Bump, Change, ChangeKind, Plan
from core.model.progress import Advanced, Phase, PhaseStarted
from core.model.request import ChangeRequest
from core.model.revision import Revision
from core.model.trial import Trial, TrialSize
from core.model.verification import TrialKind, TrialOutcome, Tried, Verification
from gui.actions import comparing, trials
from gui.app import App
from gui.jobs.job import Job
from gui.scenes import CHANGED, Scene, select, until
from gui.widgets.sheet import Sheet

_HOUR, _DAY = 3600.0, 86400.0


# The history ------------------------------------------------------------------------------------


def _revisions(now: float) -> tuple[Revision, ...]:
    def made(
        number: int, ago: float, code: str, names: str, *, n: int = 0, **more: object
    ) -> Revision:
        title = Message(code, {"packages": names, "names": names, "name": "thesis", "n": n})
        fields: dict[str, object] = {"by": "glasshouse", "restorable": True, **more}
        return Revision(number=number, time=now - ago, title=title, **fields)  # type: ignore[arg-type]

    created = tuple(f"package-{n}-1.0-0" for n in range(41))
    moved = tuple((f"package-{n}-1.0-0", f"package-{n}-1.1-0") for n in range(8))
    return (
        made(0, 40 * _DAY, "title-create", "", added=created),
        made(
            1, 31 * _DAY, "revision-changed", "", n=6, by="conda", added=created[:6],
            restorable=False,
        ),
        made(2, 20 * _DAY, "title-update", "pandas, scipy", updated=moved, broken=0),
        made(3, 9 * _DAY, "title-remove", "tensorboard", removed=created[:9]),
        made(
            3, 6 * _DAY, "revision-pip-installed", "torch", by="pip", step=1,
            pip_added=("torch 2.5.1",),
        ),
        made(
            3, 5 * _DAY, "revision-changed", "", n=1, by="?", step=2, restorable=False,
            pip_updated=(("torch 2.5.1", "torch 2.6.0"),),
        ),
        made(4, 26 * _HOUR, "title-update", "numpy", updated=moved[:2], broken=2),
        made(5, 3 * _HOUR, "title-restore", "", updated=moved[:2], broken=0),
        made(
            5, 0.2 * _HOUR, "revision-pip-installed", "timm", by="pip", step=1, current=True,
            pip_added=("timm 1.0.11", "safetensors 0.4.5"),
            pip_updated=(("pillow 10.1", "pillow 11"),),
        ),
    )  # fmt: skip


async def _history(app: App) -> None:
    app.window.show_page("environments")
    prefix = select(app, "thesis")
    app.store.need_detail(prefix)
    await app.store.settle()
    detail = app.store.details[prefix]
    revisions = list(_revisions(time.time()))
    revisions[7] = msgspec.structs.replace(
        revisions[7], title=Message("title-restore", {"name": "thesis", "revision": 3})
    )
    app.store.details[prefix] = msgspec.structs.replace(detail, revisions=tuple(revisions))
    app.store.changed.emit(Changes(prefixes=(prefix,)))


async def _forget_history(app: App) -> None:
    app.store.details.pop(app.store.current, None)
    app.store.need_detail(app.store.current)
    await app.store.settle()


# The comparison ---------------------------------------------------------------------------------


async def _compare(app: App) -> None:
    app.window.show_page("environments")
    left, right = select(app, "cv-lab"), select(app, "thesis")
    comparing.compare(app.services, Side(prefix=left), Side(prefix=right))
    await _compared(app)


async def _compare_file(app: App) -> None:
    app.window.show_page("environments")
    file = FileSource(path=str(paths.home() / "Downloads" / "environment.yml"))
    comparing.compare(app.services, Side(prefix=select(app, "thesis")), Side(source=file))
    await _compared(app)


async def _compare_one(app: App) -> None:
    app.window.show_page("environments")
    comparing.compare(app.services, Side(prefix=select(app, "thesis")))
    await until(lambda: app.window.sheets.current)


async def _compared(app: App) -> None:
    await until(lambda: app.window.sheets.current)
    await until(lambda: getattr(app.window.sheets.current, "comparison", None) is not None)


# Previews, trials, verification -----------------------------------------------------------------


async def _plan(app: App) -> Plan:
    """A real plan, and beside it what it takes a graphics card, or pip in a terminal, to get."""
    select(app, CHANGED)
    request = ChangeRequest(prefix=app.store.current, install=("umap-learn", "numba 0.60.*"))
    plan: Plan = await app.client.call(MakePlan(request=request))
    some = next(change.after for change in plan.changes if change.after is not None)
    torch = msgspec.structs.replace(some, name="pytorch", version="2.5.1", channel="conda-forge")
    mkl = msgspec.structs.replace(some, name="mkl", version="2024.2.2", channel="pkgs/main")
    again = msgspec.structs.replace(some, name="pillow", version="10.4.0")
    more = (
        Change(
            "pytorch",
            ChangeKind.REBUILD,
            before=torch,
            after=torch,
            reason=Message("reason-fits"),
            variant=Message("variant-gpu-lost"),
            attention=(Message("variant-gpu-lost"),),
            download_size=140_000_000,
        ),
        Change(
            "mkl",
            ChangeKind.UPGRADE,
            before=mkl,
            after=msgspec.structs.replace(mkl, version="2025.0.0", channel="conda-forge"),
            bump=Bump.MAJOR,
            reason=Message("reason-needed", {"names": "numpy"}),
            attention=(
                Message("attention-channel", {"before": "pkgs/main", "after": "conda-forge"}),
            ),
            download_size=124_000_000,
        ),
        Change("pillow", ChangeKind.RELINK, before=again, after=again,
               reason=Message("reason-relink")),
    )  # fmt: skip
    risks = (
        Message("risk-variant", {"n": 1, "names": "pytorch"}),
        Message("risk-channel", {"n": 1, "names": "mkl"}),
        Message("risk-major", {"n": 1, "names": "mkl"}),
    )
    wheel = PipWheel("timm", "1.0.9", "timm-1.0.9-py3-none-any.whl", "", "", size=2_300_000)
    gone = (PipPackage("pillow", "11.0.0"), PipPackage("timm", "1.0.11"))
    return msgspec.structs.replace(
        plan, changes=(*plan.changes, *more), risks=risks, pip_adds=(wheel,), pip_removes=gone
    )


async def _preview(app: App) -> None:
    from gui.sheets.preview.sheet import PreviewSheet

    app.window.show_page("packages")
    plan = await _plan(app)
    policy = app.preferences.value.scripts
    _present(app, PreviewSheet(plan, policy=policy, revision="#3", catalogue=app.store.mirrors))


_TRACE = """Traceback (most recent call last):
  File "<string>", line 1, in <module>
  File "lib/python3.12/site-packages/umap/__init__.py", line 2, in <module>
    from .umap_ import UMAP
ImportError: cannot import name 'check_array' from 'sklearn.utils'"""


def _verification(*, broken: bool) -> Verification:
    works = ["numpy", "pandas", "scipy", "sklearn", "matplotlib", "joblib", "threadpoolctl", "six"]
    tried = [Tried(TrialKind.IMPORT, name, name, TrialOutcome.PASSED, 0.4) for name in works]
    tried.append(
        Tried(
            TrialKind.IMPORT, "antigravity", "python", TrialOutcome.NOT_TRIED,
            message=Message("try-not-imported", {"module": "antigravity"}),
        )
    )  # fmt: skip
    old = Tried(
        TrialKind.REQUIREMENTS, "seaborn", "seaborn", TrialOutcome.FAILED,
        message=Message(
            "try-requirement-missing",
            {"name": "seaborn", "version": "0.13.2", "requirement": "statsmodels>=0.12"},
        ),
    )  # fmt: skip
    tried.append(old)
    before = [old]
    if broken:
        tried += [
            Tried(
                TrialKind.IMPORT, "umap", "umap-learn", TrialOutcome.FAILED,
                message=Message(
                    "try-name-missing",
                    {"module": "umap", "source": "sklearn.utils", "name": "check_array"},
                ),
                detail=_TRACE,
            ),
            Tried(
                TrialKind.COMMAND, "pytest -q tests/smoke", "", TrialOutcome.FAILED,
                message=Message(
                    "try-command-failed", {"command": "pytest -q tests/smoke", "code": 1}
                ),
                detail="1 failed, 11 passed in 3.2s",
            ),
        ]  # fmt: skip
        before.append(Tried(TrialKind.IMPORT, "umap", "umap-learn", TrialOutcome.PASSED))
    return Verification(time.time() - 40, tuple(tried), tuple(before))


async def _trial(app: App, *, broken: bool) -> Trial:
    plan = await app.client.call(
        MakePlan(request=ChangeRequest(prefix=select(app, CHANGED), install=("umap-learn",)))
    )
    remarks = (
        Message("trial-editable", {"name": "my-thesis", "folder": "/home/lin/projects/my-thesis"}),
    )
    return Trial(
        token="planted",
        prefix="/trials/planted",
        original=plan.prefix,
        plan=plan,
        started=time.time() - 300,
        bytes=1_900_000_000,
        verification=_verification(broken=broken),
        remarks=remarks,
    )


async def _ask_trial(app: App) -> None:
    from gui.sheets.trial.asking import AskTrialSheet, cost_words

    app.window.show_page("environments")
    trial = await _trial(app, broken=False)
    sheet = AskTrialSheet(app.services, trial.plan)
    _present(app, sheet)
    await until(sheet.start_button.isEnabled)
    sheet.cost.setText(cost_words(TrialSize(1_900_000_000, 14_000_000_000)))


async def _run_trial(app: App) -> None:
    from gui.sheets.trial.running import RunTrialSheet

    app.window.show_page("environments")
    trial = await _trial(app, broken=False)
    title = trials.title_of(trial.plan)
    job = Job(title, TryPlan(plan=trial.plan), trial.original, quiet=True, parent=app)
    job.begin()
    job.take(PhaseStarted(Phase.COPY, 0.0))
    job.take(Advanced(Phase.COPY, done_bytes=820_000_000, total_bytes=1_900_000_000))
    _present(app, RunTrialSheet(app.runner, job))


def _report(name: str, *, broken: bool) -> Scene:
    async def prepare(app: App) -> None:
        from gui.sheets.trial.sheet import TrialSheet

        app.window.show_page("environments")
        _present(app, TrialSheet(await _trial(app, broken=broken)))

    return Scene(name, prepare)


async def _waiting_trial(app: App) -> None:
    app.window.show_page("environments")
    app.store.trials = (await _trial(app, broken=False),)
    app.window.page("environments").detail.show_trial(app.store.trials[0])  # type: ignore[attr-defined]


async def _no_trials(app: App) -> None:
    app.store.trials = ()
    app.window.page("environments").detail.show_trial(None)  # type: ignore[attr-defined]


def _verified(name: str, *, broken: bool) -> Scene:
    async def prepare(app: App) -> None:
        from gui.sheets.verification.sheet import VerificationSheet

        app.window.show_page("environments")
        select(app, CHANGED)
        sheet = VerificationSheet(_verification(broken=broken), CHANGED, "#4", "#3.1")
        _present(app, sheet)
        if broken:
            details = sheet.report.failures[0].details
            assert details is not None
            details.toggle.setChecked(True)

    return Scene(name, prepare)


async def _verifying(app: App) -> None:
    """A real change, and the check that follows it."""
    detail = app.store.details[select(app, CHANGED)]
    there = any(package.record.name == "tqdm" for package in detail.packages)
    names = ("tqdm",)
    request = ChangeRequest(
        prefix=app.store.current, install=() if there else names, remove=names if there else ()
    )
    plan: Plan = await app.client.call(MakePlan(request=request))
    call = ApplyPlan(plan=plan, try_before=True)
    app.window.show_page("environments")
    job = app.runner.start(plan.title, call, lane=plan.prefix)
    await job.wait()
    await until(lambda: any(isinstance(one.call, VerifyChange) for one in app.runner.visible()))


def _present(app: App, sheet: Sheet) -> None:
    app.services.tasks.spawn(app.window.sheets.present(sheet))


HISTORY_SCENES = (
    Scene("history", _history, leave=_forget_history),
    Scene("compare", _compare),
    Scene("compare-file", _compare_file),
    Scene("compare-choose", _compare_one),
    Scene("preview-risks", _preview),
    Scene("trial-ask", _ask_trial),
    Scene("trial-running", _run_trial),
    _report("trial-report", broken=False),
    _report("trial-failed", broken=True),
    Scene("trial-waiting", _waiting_trial, leave=_no_trials),
    Scene("verifying", _verifying, moving=True),
    _verified("verification-failed", broken=True),
    _verified("verification", broken=False),
)
