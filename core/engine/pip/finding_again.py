"""Wheels of exact versions: those that are known, those kept here, those the index still has."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import msgspec
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from core.engine.channels import network
from core.engine.network.attempt import Refused
from core.engine.network.upstream import ask
from core.engine.pip.distributions import same_version
from core.engine.pip.elsewhere import address_in_index
from core.engine.pip.indexes import Indexes
from core.engine.pip.interpreter import helping_python
from core.engine.pip.lock_text import read_lock
from core.engine.pip.refusals import is_of_network
from core.engine.pip.resolving import Question, work_folder
from core.engine.pip.target import Target
from core.engine.pip.wheel_store import is_stored, place_of, store_of
from core.model.package import PipPackage
from core.model.pip import PipWheel
from core.model.problem import ProblemError

_AT_ONCE = 8


@dataclass
class Found:
    """By normalised name."""

    wheels: dict[str, PipWheel] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    """The index has them no more, or none that fits here."""
    unreached: list[str] = field(default_factory=list)
    """Nobody could be asked."""


def find_again(
    wanted: Mapping[str, PipPackage],
    known: Iterable[PipWheel],
    target: Target,
    prefix: str,
    indexes: Indexes | None,
) -> Found:
    """A wheel for each; names of those that have none. Blocks for as long as the index takes.

    Raises OSError and the Problems `uv-missing` and `pip-no-interpreter`.
    """
    found = Found()
    left = dict(wanted)
    exact = _exact(wanted, known, target)
    for name, wheel in exact.items():
        if _is_here(wheel, prefix):
            found.wheels[name] = wheel
            del left[name]
    for name, wheel in _in_store(left, target, prefix).items():
        found.wheels[name] = wheel
        del left[name]
    if left and (network.is_offline() or indexes is None):
        found.unreached += left
        return found
    if indexes is not None:
        for name, wheel in _still_offered(left, exact, indexes).items():
            found.wheels[name] = wheel
            del left[name]
        _look_up(sorted(left), left, target, prefix, indexes, found)
    return found


def with_needs(wheels: Mapping[str, PipWheel], wanted: Mapping[str, PipPackage]) -> list[PipWheel]:
    """The same, each with the names among them that its package says it needs."""
    return [
        msgspec.structs.replace(
            wheel, requires=tuple(sorted(_needs(wanted[name].requires) & wheels.keys()))
        )
        for name, wheel in sorted(wheels.items())
    ]


def _exact(
    wanted: Mapping[str, PipPackage], known: Iterable[PipWheel], target: Target
) -> dict[str, PipWheel]:
    found: dict[str, PipWheel] = {}
    for wheel in known:
        name = canonicalize_name(wheel.name)
        fits = name in wanted and same_version(wanted[name].version, wheel.version)
        if fits and target.rank(wheel.file_name) is not None:
            found.setdefault(name, wheel)
    return found


def _is_here(wheel: PipWheel, prefix: str) -> bool:
    """In the store, or in a folder of this computer."""
    try:
        if is_stored(wheel, prefix):
            return True
    except ProblemError:
        return False
    parts = urlsplit(wheel.url)
    return parts.scheme == "file" and Path(url2pathname(parts.path)).is_file()


def _in_store(wanted: Mapping[str, PipPackage], target: Target, prefix: str) -> dict[str, PipWheel]:
    """Wheels that were fetched for another change; the best that fits."""
    best: dict[str, tuple[int, PipWheel]] = {}
    for file in sorted(store_of(prefix).glob("*/*.whl")):
        try:
            name, version, _, _ = parse_wheel_filename(file.name)
            same = name in wanted and Version(wanted[name].version) == version
        except (InvalidWheelFilename, InvalidVersion):
            continue
        rank = target.rank(file.name) if same else None
        if rank is None or (name in best and best[name][0] <= rank):
            continue
        wheel = _stored_wheel(file, name, str(version))
        try:
            place_of(wheel, prefix)
        except ProblemError:
            continue
        best[name] = (rank, wheel)
    return {name: wheel for name, (_, wheel) in best.items()}


def _stored_wheel(file: Path, name: str, version: str) -> PipWheel:
    return PipWheel(
        name=name,
        version=version,
        file_name=file.name,
        url=file.absolute().as_uri(),
        sha256=file.parent.name,
        size=file.stat().st_size,
        cached=True,
    )


def _still_offered(
    left: Mapping[str, PipPackage], exact: Mapping[str, PipWheel], indexes: Indexes
) -> dict[str, PipWheel]:
    """Known wheels that somebody gives: at their address, or by their hash in the index."""
    asked = [(name, exact[name]) for name in left if name in exact]
    if not asked:
        return {}
    with ThreadPoolExecutor(_AT_ONCE, "wheels-offered") as pool:
        answers = pool.map(lambda item: _offered(item[1], indexes), asked)
    return {
        name: wheel for (name, _), wheel in zip(asked, answers, strict=True) if wheel is not None
    }


def _offered(wheel: PipWheel, indexes: Indexes) -> PipWheel | None:
    if urlsplit(wheel.url).scheme in {"http", "https"} and _is_given(wheel.url, indexes):
        return wheel
    other = address_in_index(wheel, indexes)
    return None if other is None else msgspec.structs.replace(wheel, url=other)


def _is_given(url: str, indexes: Indexes) -> bool:
    headers = {"Range": "bytes=0-0"}
    login = indexes.login_for(url)
    if login:
        headers["Authorization"] = login
    try:
        with ask(url, headers, downgrade=True) as answer:
            return not answer.is_page
    except (Refused, ValueError):
        return False


def _look_up(
    names: Sequence[str],
    wanted: Mapping[str, PipPackage],
    target: Target,
    prefix: str,
    indexes: Indexes,
    found: Found,
) -> None:
    """Ask for all at once, and for halves of them where one can't be had."""
    if not names:
        return
    wheels, reached = _ask(names, wanted, target, prefix, indexes)
    if not reached:
        found.unreached += names
    elif wheels is not None:
        found.wheels |= wheels
        found.gone += [name for name in names if name not in wheels]
    elif len(names) == 1:
        found.gone += names
    else:
        middle = len(names) // 2
        for half in (names[:middle], names[middle:]):
            _look_up(half, wanted, target, prefix, indexes, found)


def _ask(
    names: Sequence[str],
    wanted: Mapping[str, PipPackage],
    target: Target,
    prefix: str,
    indexes: Indexes,
) -> tuple[dict[str, PipWheel] | None, bool]:
    """The wheels, None where not all can be had; and whether the index answered."""
    with work_folder() as work:
        lines = "".join(f"{name}=={wanted[name].version}\n" for name in names)
        (work / "wishes.in").write_text(lines, encoding="utf-8")
        arguments = [
            "compile", "wishes.in", "--no-deps",
            "--python", str(helping_python(prefix)),
            "--python-version", target.version,
            "--only-binary", ":all:",
            "--index-strategy", "unsafe-best-match",
            "--quiet", "--no-header",
        ]  # fmt: skip
        try:
            answer = Question(arguments, work, indexes, offline=False).put("pylock.toml")
        except ProblemError as error:
            if error.problem.code == "pip-index-unreachable":
                return None, False
            raise
        if answer.exit_code != 0:
            return None, not is_of_network(answer.output)
        try:
            text = (work / "pylock.toml").read_text(encoding="utf-8")
            locked = read_lock(text, "", target, {})
        except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError):
            return None, True
    return {wheel.name: wheel for wheel in locked.wheels}, True


def _needs(lines: Iterable[str]) -> set[str]:
    found = set()
    for line in lines:
        try:
            requirement = Requirement(line)
        except InvalidRequirement:
            continue
        if requirement.marker is None or "extra" not in str(requirement.marker):
            found.add(str(canonicalize_name(requirement.name)))
    return found
