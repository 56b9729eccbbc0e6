"""Runs the proof, and keeps what it said."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec

from core.engine.environments.history_file import read_entries
from core.engine.gpu.machine import machine_fingerprint, report_machine
from core.engine.gpu.proof.certificates import keep_certificate, state_fingerprint
from core.engine.gpu.proof.events import Account, Stage
from core.engine.gpu.proof.script import CODE
from core.engine.gpu.proof.subject import MODULES, find_subject
from core.engine.gpu.proof.verdict import certify
from core.engine.reporting import Report
from core.engine.transactions.compile import python_of
from core.engine.transactions.off_loop import off_loop
from core.engine.verification.children import Child
from core.engine.verification.room import Room, room
from core.model.base import Message
from core.model.calls import ProveGpu
from core.model.frameworks import Certificate, FrameworkBuild
from core.model.gpu import Machine
from core.model.problem import fail
from core.model.progress import Advanced, Noted, Phase, PhaseFinished, PhaseStarted

_SLOW_IMPORT = 8.0
"""Seconds after which it is said why a first import takes long."""
_LOOK = 0.5
_STEPS = 3
_DONE = {Stage.IMPORTED: 1, Stage.ABOUT: 2, Stage.DONE: 3}


async def prove(call: ProveGpu, report: Report) -> Certificate:
    """Raises `environment-gone`, `framework-missing` and OSError; what fails inside is a
    certificate.

    It counts for the machine this runs on, whatever description stands in for it.
    """
    found = (await report_machine()).found
    return await off_loop(_prove, call, report, found)


def _prove(call: ProveGpu, report: Report, machine: Machine) -> Certificate:
    prefix = Path(call.prefix)
    build = find_subject(prefix, call.framework)
    before = state_fingerprint(prefix)
    report(PhaseStarted(Phase.TRY, time.time(), total_items=_STEPS))
    with room(prefix) as place:
        account = _run(prefix, build, place, call.limit, report)
        variables = place.variables
    if not (prefix / "conda-meta").is_dir():  # removed meanwhile
        raise fail("environment-gone", path=str(prefix))
    module = MODULES[build.framework]
    certificate = msgspec.structs.replace(
        certify(build, module, account, machine, variables),
        time=time.time(),
        revision=len(read_entries(prefix)) - 1 if read_entries(prefix) else None,
        fingerprint=before,
        machine=machine_fingerprint(machine),
    )
    if state_fingerprint(prefix) == before:  # else it says nothing about any state
        keep_certificate(prefix, certificate)
    report(PhaseFinished(Phase.TRY, time.time()))
    return certificate


def _run(prefix: Path, build: FrameworkBuild, place: Room, limit: float, report: Report) -> Account:
    """Let the script run to its end, or to that of the time there is."""
    account = Account()
    job = msgspec.json.encode({"module": MODULES[build.framework]})
    command = [str(python_of(prefix)), "-s", "-B", "-X", "utf8", "-c", CODE]
    try:
        child = Child(command, env=place.variables, cwd=place.folder, stdin=job)
    except OSError as error:
        account.printed = str(error)
        return account
    try:
        _listen(child, account, build, limit, report)
    finally:
        code = child.end()
        account.printed = child.printed
    if account.stage is not Stage.DONE and not account.kind and not account.too_long:
        account.code = code
    return account


def _listen(
    child: Child, account: Account, build: FrameworkBuild, limit: float, report: Report
) -> None:
    began, told = time.monotonic(), False
    while True:
        passed = time.monotonic() - began
        try:
            line = child.line(max(0.0, min(limit - passed, _LOOK)))
        except TimeoutError:
            if time.monotonic() - began >= limit:
                account.too_long = True
                return
            if not told and passed > _SLOW_IMPORT and account.stage is Stage.IMPORT:
                told = True
                code = "proof-first-start" + ("-windows" if sys.platform == "win32" else "")
                report(Noted(Message(code, {"title": build.title})))
            continue
        if line is None:
            return
        stage = account.take(line)
        if stage in _DONE:
            report(
                Advanced(
                    Phase.TRY, done_items=_DONE[stage], total_items=_STEPS, subject=build.title
                )
            )
        if stage in (Stage.DONE, Stage.FAILED):
            child.wait(1.0)
            return
