"""`--self-test`: opens every page, creates a practice environment, runs its Python, ends.

Proves that an installed or frozen app has everything it needs. Exit status 0 where all went well;
what did not is said on stderr.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from core.model.base import Message
from core.model.calls import ApplyPlan, MakePlan, RunPython, TrashEnvironment
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError
from core.model.request import CreateRequest
from gui import crashes
from gui.app import App
from gui.arguments import Arguments
from gui.language import problem_text, say
from gui.shell.pages import PAGES

log = logging.getLogger(__name__)

SECONDS: Final = 300.0
"""For the whole test."""

_SCRIPT: Final = "import sys, ssl, sqlite3, json; print(json.dumps(sys.prefix))"


class SelfTestError(Exception):
    """Something is not as it must be; the text says what."""


async def self_test(qt: QApplication, arguments: Arguments) -> int:
    """Run the steps in the real window with the real engine. Returns the exit status."""
    app = App(qt, arguments)
    faults: list[str] = []
    crashes.watch(asyncio.get_running_loop(), lambda problem: faults.append(_described(problem)))
    await app.open_window(PAGES[0].key)
    app.begin()
    try:
        async with asyncio.timeout(SECONDS):
            for step in (_open_pages, _use_environment, _switch_languages):
                await _run(step, app)
    except ProblemError as error:
        faults.append(_described(error.problem))
    except (SelfTestError, TimeoutError) as error:
        faults.append(str(error) or "it took too long")
    finally:
        await app.shut_down()
    for fault in faults:
        _say(fault)
    _say("self-test failed" if faults else "self-test passed")
    return 1 if faults else 0


async def _run(step: Callable[[App], Awaitable[None]], app: App) -> None:
    begun = time.perf_counter()
    await step(app)
    _say(f"{step.__name__.strip('_').replace('_', ' ')}: {time.perf_counter() - begun:.1f} s")


async def _open_pages(app: App) -> None:
    for page in PAGES:
        app.window.show_page(page.key)
        await _settle(app)
        picture = app.window.grab()
        if picture.isNull() or app.window.current_page != page.key:
            raise SelfTestError(f"the page {page.key} can't be shown")
    if not app.store.environments.environments:
        raise SelfTestError("no practice environment was found")


async def _switch_languages(app: App) -> None:
    """Needs the compiled translations, so their absence from a bundle is noticed."""
    said = set()
    for language in ("zh_CN", "en"):
        app.preferences.update(language=language)
        await _settle(app)
        said.add(say(Message("retry")))
    if len(said) < 2:
        raise SelfTestError("the Chinese translation is missing")


async def _use_environment(app: App) -> None:
    prefix = Path(app.store.environments.envs_dir, "self-test-自检")
    plan: Plan = await app.client.call(
        MakePlan(request=CreateRequest(prefix=str(prefix), specs=("python",)))
    )
    job = app.runner.start(plan.title, ApplyPlan(plan=plan), lane=plan.prefix)
    await job.wait()
    result = await app.client.call(RunPython(prefix=str(prefix), code=_SCRIPT))
    if result.exit_code != 0 or prefix.name not in result.stdout.encode().decode("unicode_escape"):
        raise SelfTestError(f"the new Python does not run: {result.stdout} {result.stderr}")
    await _settle(app)
    if str(prefix) not in {found.prefix for found in app.store.environments.environments}:
        raise SelfTestError("the new environment is not listed")
    with app.store.watching_nothing():
        await app.client.call(TrashEnvironment(prefix=str(prefix)))


async def _settle(app: App) -> None:
    for _ in range(3):
        await app.store.settle()
        await asyncio.sleep(0.05)


def _described(problem: Problem) -> str:
    return f"{problem.code}: {' '.join(problem_text(problem))} {problem.detail}"


def _say(text: str) -> None:
    log.info("%s", text)
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
