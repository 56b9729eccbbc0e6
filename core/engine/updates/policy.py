"""What the user decided about the updates of an environment: pins, skipped versions, a command.

Pins are lines of `conda-meta/pinned`, so that conda and mamba hold to them too. Everything else is
in `conda-meta/glasshouse/policy.json`, which names prefix and environment like revisions do and is
ignored where they don't match. A pin found in the file has the comment behind or above it as its
note; comments are the user's own and never written or removed here.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from core.engine.configuration.edit_writing import write_files
from core.engine.configuration.proposal import ProposedFile, read_own_file
from core.engine.environments.guard import frozen_reason, is_base, is_writable
from core.engine.environments.pinned_file import (
    PinLine,
    UnreadablePinsError,
    pinned_path,
    read_pins,
    with_pin,
)
from core.engine.solving.specs import Spec, parse
from core.engine.transactions.durable import read_json, remove, write_json
from core.engine.transactions.journal import open_transaction
from core.engine.transactions.lock import prefix_lock
from core.engine.transactions.revisions import (
    ensure_environment_id,
    environment_id,
    revisions_folder,
)
from core.model.base import Data
from core.model.calls import SetCheckCommand, SetPin, SkipVersion
from core.model.changes import Changes
from core.model.configuration import Tool
from core.model.problem import ProblemError, fail
from core.model.updates import EnvironmentPolicy, Hold


class PolicyFile(Data, frozen=True):
    """Content of `conda-meta/glasshouse/policy.json`."""

    prefix: str
    environment_id: str
    holds: tuple[Hold, ...] = ()
    check_command: str = ""


def read_policy(prefix: str) -> EnvironmentPolicy:
    """The user's decisions; empty ones where none were made. Raises no error."""
    kept = _read_kept(prefix)
    noted = {hold.name: hold for hold in kept.holds}
    pins: dict[str, list[PinLine]] = {}
    for line in _pins_there(prefix):
        pins.setdefault(line.name, []).append(line)
    holds = []
    for name in sorted(noted.keys() | pins.keys()):
        ours = noted.get(name, Hold(name))
        lines = pins.get(name, [])
        pin = merged(lines)
        if pin and pin == ours.pin:
            note = ours.note or _remarks(lines)
            holds.append(msgspec.structs.replace(ours, note=note))
        elif pin or ours.skipped:
            # Somebody else wrote or removed the line since, so our note is no longer about it.
            holds.append(Hold(name, pin=pin, note=_remarks(lines), skipped=ours.skipped))
    return EnvironmentPolicy(prefix, tuple(holds), kept.check_command)


def set_pin(call: SetPin) -> Changes:
    """Pin a package, or let it go where `call.pin` is empty. Skipped versions stay skipped.

    Whether the user lets us change the environment at all is asked by the window, as before any
    change. Raises Problems: `spec-unreadable`, `pin-about-another`, `pin-says-nothing`,
    `pins-unreadable`, and those of `_changing`.
    """
    spec = _pin_of(call)
    with _changing(call.prefix) as kept:
        path = pinned_path(call.prefix)
        before = read_own_file(path)
        try:
            after = with_pin(before, call.name, spec)
        except UnreadablePinsError:
            raise fail("pins-unreadable", path=str(path)) from None
        old = _own(kept, call.name)
        since = time.time() if spec and before != after else None
        if before == after and old.pin == spec:
            since = old.since
        hold = msgspec.structs.replace(
            old,
            pin=spec,
            note=" ".join(call.note.split()) if spec else "",
            since=since,
        )
        # A note without its line says nothing, a line without its note does: the note comes first.
        if spec:
            _write_kept(_with_hold(kept, hold))
        write_files((ProposedFile(Tool.CONDA, path, before, after),) if before != after else ())
        if not spec:
            _write_kept(_with_hold(kept, hold))
    return Changes(prefixes=(call.prefix,))


def skip_version(call: SkipVersion) -> Changes:
    """Offer a version no more, or again. Raises the Problems of `_changing`."""
    with _changing(call.prefix) as kept:
        old = _own(kept, call.name)
        skipped = [version for version in old.skipped if version != call.version]
        if not call.again:
            skipped.append(call.version)
        _write_kept(_with_hold(kept, msgspec.structs.replace(old, skipped=tuple(skipped))))
    return Changes(prefixes=(call.prefix,))


def set_check_command(call: SetCheckCommand) -> Changes:
    """Keep the command to be tried after changes. Raises the Problems of `_changing`."""
    with _changing(call.prefix) as kept:
        _write_kept(msgspec.structs.replace(kept, check_command=call.command.strip()))
    return Changes(prefixes=(call.prefix,))


def policy_file(prefix: str | os.PathLike[str]) -> Path:
    """Where notes, dates, skipped versions and the command are."""
    return revisions_folder(Path(prefix)) / "policy.json"


def merged(lines: list[PinLine]) -> str:
    """The pins of one package as one text; several lines of bounds all hold."""
    if len(lines) < 2:
        return lines[0].spec if lines else ""
    bounds = [line.spec[len(line.name) :].strip() for line in lines]
    if all(bound and " " not in bound and bound[0] in "<>=!~" for bound in bounds):
        return f"{lines[0].name} {','.join(bounds)}"
    return ", ".join(line.spec for line in lines)


def _pin_of(call: SetPin) -> str:
    if not call.pin.strip():
        return ""
    if "#" in call.pin:
        raise fail("spec-unreadable", spec=call.pin, detail="a comment begins at #")
    spec: Spec = parse(call.pin)
    if "[" not in spec.text and len(spec.text.split()) > 3:
        # A build has no spaces: no package would ever be that one.
        raise fail("spec-unreadable", spec=call.pin, detail="more than a name, a version, a build")
    if spec.name != call.name:
        raise fail("pin-about-another", spec=spec.text, name=call.name)
    if spec.is_bare or spec.canonical == f'{spec.name}[version="*"]':
        raise fail("pin-says-nothing", name=call.name)
    return spec.text


@contextmanager
def _changing(prefix: str) -> Iterator[PolicyFile]:
    """Hold the prefix's lock and hand out what is kept of it.

    Raises the Problems `environment-gone`, `environment-is-base`, `environment-is-frozen`,
    `environment-not-writable`, `prefix-locked`, `environment-interrupted`.
    """
    folder = Path(prefix)
    if not (folder / "conda-meta").is_dir():
        raise fail("environment-gone", path=prefix)
    if is_base(folder):
        raise fail("environment-is-base", name="base")
    frozen = frozen_reason(folder)
    if frozen is not None:
        said = str(frozen.params.get("reason", ""))
        raise fail("environment-is-frozen", name=folder.name, detail=said)
    if not is_writable(folder):
        raise fail("environment-not-writable", name=folder.name, path=prefix)
    with prefix_lock(folder):
        if open_transaction(folder) is not None:
            raise fail("environment-interrupted", name=folder.name)
        try:
            kept = _read_kept(prefix)
            yield msgspec.structs.replace(kept, environment_id=ensure_environment_id(folder))
        except OSError as error:
            raise fail(
                "environment-not-writable", name=folder.name, path=prefix, detail=str(error)
            ) from error


def _read_kept(prefix: str) -> PolicyFile:
    found = read_json(policy_file(prefix), PolicyFile)
    identity = environment_id(prefix)
    if found is None or identity is None or found.environment_id != identity:
        return PolicyFile(prefix, identity or "")
    return found


def _write_kept(kept: PolicyFile) -> None:
    file = policy_file(kept.prefix)
    if kept.holds or kept.check_command:
        write_json(file, kept)
    else:
        remove(file)


def _own(kept: PolicyFile, name: str) -> Hold:
    return next((hold for hold in kept.holds if hold.name == name), Hold(name))


def _with_hold(kept: PolicyFile, hold: Hold) -> PolicyFile:
    holds = {known.name: known for known in kept.holds} | {hold.name: hold}
    wanted = (holds[name] for name in sorted(holds))
    return msgspec.structs.replace(
        kept, holds=tuple(one for one in wanted if one.pin or one.skipped)
    )


def _pins_there(prefix: str) -> tuple[PinLine, ...]:
    try:
        content = read_own_file(pinned_path(prefix))
        return read_pins(content) if content else ()
    except (ProblemError, UnreadablePinsError):
        return ()


def _remarks(lines: list[PinLine]) -> str:
    return " ".join(line.remark for line in lines if line.remark)
