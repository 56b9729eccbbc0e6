"""The real engine process with a few handlers that misbehave on request.

The server, its threads and its protocol are the product's; only what certain calls do is replaced,
by the words in their parameters. Start it like `core.server`: `python scripted_engine.py ROLE`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from core import __version__
from core.engine.reporting import Report
from core.model import calls
from core.model.base import Message
from core.model.environment import Environment, EnvironmentDetail
from core.model.plan import Plan
from core.model.problem import fail
from core.model.progress import (
    Advanced,
    CommitBegun,
    CommitSealed,
    Logged,
    Phase,
    PhaseFinished,
    PhaseStarted,
)
from core.model.request import CreateRequest
from core.model.updates import Explanation
from core.server import process
from core.server.handlers import HANDLERS, PRELOADED

COMMAND = (sys.executable, __file__)


def plan(script: str, prefix: str = "/nowhere") -> Plan:
    """A plan whose id tells the scripted `ApplyPlan` what to do."""
    return Plan(
        id=script,
        request=CreateRequest(prefix=prefix),
        prefix=prefix,
        name="env",
        creates=True,
        title=Message("title"),
        changes=(),
        after=(),
        requested={},
        channels=(),
        fingerprint="",
    )


def _note(path: str, text: str) -> None:
    with open(path, "a", encoding="utf-8") as stream:  # noqa: PTH123
        stream.write(text + "\n")


def _read(call: calls.ReadEnvironment, report: Report) -> EnvironmentDetail:
    word, _, rest = call.prefix.partition(":")
    match word:
        case "crash":
            os._exit(3)
        case "crash-once" if not Path(rest).exists():
            _note(rest, "crashed")
            os._exit(3)
        case "big":
            rest = "x" * int(rest)
        case "slow":
            time.sleep(float(rest))
        case "print":
            print("this must not reach the protocol", flush=True)
            os.system("echo nor this")
        case "panic":
            raise BaseException("rust future panicked at /t/tk-secret-1/x")  # noqa: TRY002
        case "problem":
            raise fail("engine-stuck", detail="https://me:pw@host/t/tk-123/x")
        case "flood":
            _flood(report)
    return EnvironmentDetail(Environment(prefix=rest, name=str(os.getpid())))


def _flood(report: Report) -> None:
    report(PhaseStarted(Phase.LINK))
    for number in range(20_001):
        report(Advanced(Phase.LINK, done_items=number))
        if number == 10_000:
            report(Logged(0.0, "link", "half-way"))
    report(PhaseFinished(Phase.LINK))
    report(Advanced(Phase.VERIFY, done_items=7))


def _run_python(call: calls.RunPython, report: Report) -> calls.RunResult:
    _note(call.code, "asked")
    os._exit(3)


def _make_plan(call: calls.MakePlan, report: Report) -> Plan:
    prefix = call.request.prefix
    word, _, rest = prefix.partition(":")
    if word == "busy":
        _note(rest, str(os.getpid()))
        end = time.monotonic() + 60
        while time.monotonic() < end:
            pass
    if word == "slow":
        time.sleep(float(rest))
    if word == "wait":
        _wait_for(rest)
    return plan("solved", prefix)


def _explain(call: calls.ExplainUpdate, report: Report) -> Explanation:
    """Notes in the file that is the prefix what is asked; `wait…` waits for a file of its name."""
    _note(call.prefix, call.name)
    if call.name.startswith("wait"):
        _wait_for(f"{call.prefix}.{call.name}")
    if call.name.startswith("refuse"):
        raise fail("engine-stuck")
    return Explanation(name=call.name, version="2.0")


def _wait_for(path: str) -> None:
    deadline = time.monotonic() + 60
    while not Path(path).exists() and time.monotonic() < deadline:
        time.sleep(0.01)


def _apply(call: calls.ApplyPlan, report: Report) -> calls.Applied:
    notes = call.plan.prefix
    _note(notes, f"apply {call.plan.id}")
    words = call.plan.id.split()
    if "child" in words:
        code = "import time; time.sleep(60)"
        nested = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}])"
        subprocess.Popen([sys.executable, "-c", nested])
        time.sleep(0.3)
    if "commit" in words:
        report(CommitBegun())
    if "seal" in words:
        report(CommitSealed())
    report(PhaseStarted(Phase.LINK))
    if "die" in words:
        os._exit(9)
    if "quick" in words:
        time.sleep(0.3)
    elif "refuse" in words:
        raise fail("engine-stuck")
    else:
        time.sleep(60)
    _note(notes, "applied")
    raise fail("engine-version")  # building an Applied would only be noise here


def _recover(call: calls.Recover, report: Report) -> calls.Recovered:
    report(PhaseStarted(Phase.UNDO if call.undo else Phase.FINISH))
    for prefix in call.prefixes:
        _note(prefix, f"recover undo={call.undo}")
        if "slow-undo" in Path(prefix).read_text(encoding="utf-8"):
            time.sleep(0.5)
            _note(prefix, "undone")
        if "recovery-dies" in Path(prefix).read_text(encoding="utf-8"):
            os._exit(9)
    return calls.Recovered(messages=(Message("recovered"),))


def _hello(call: calls.Hello, report: Report) -> calls.EngineInfo:
    version = os.environ.get("SCRIPTED_VERSION", __version__)
    return calls.EngineInfo(version=version, solver="scripted", subdir="-", pid=os.getpid())


if __name__ == "__main__":
    HANDLERS[calls.Hello] = _hello
    HANDLERS[calls.ReadEnvironment] = _read
    HANDLERS[calls.RunPython] = _run_python
    HANDLERS[calls.MakePlan] = _make_plan
    HANDLERS[calls.ExplainUpdate] = _explain
    HANDLERS[calls.ApplyPlan] = _apply
    HANDLERS[calls.Recover] = _recover
    for role in PRELOADED:
        PRELOADED[role] = ()
    process.main(["--role", sys.argv[1], "--idle", os.environ.get("SCRIPTED_IDLE", "300")])
