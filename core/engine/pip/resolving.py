"""From wishes to exact wheels: uv looks them up while the environment does not exist yet.

Empty wheels stand for what conda brings, as constraints, so that no conda package is replaced and
a contradiction is the resolver's own. Only wheels are allowed: no code of any package is run.
"""

from __future__ import annotations

import subprocess
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from core import paths
from core.engine.pip.indexes import Indexes
from core.engine.pip.interpreter import helping_python
from core.engine.pip.lock_text import Locked, read_lock, requirements_of
from core.engine.pip.owned import Owned, write_stubs
from core.engine.pip.program import run_uv
from core.engine.pip.refusals import needs_building, refusal
from core.engine.pip.target import Target
from core.engine.pip.wishes import name_of_wish, resolvable_lines
from core.engine.transactions.children import ChildResult
from core.engine.transactions.durable import remove
from core.model.base import Message
from core.model.pip import PipWheel
from core.model.problem import Retry, Suggestion, fail
from core.model.request import CreateRequest

_PATIENCE = 300.0
"""Seconds."""


def resolve(
    request: CreateRequest,
    target: Target,
    owned: Mapping[str, Owned],
    indexes: Indexes,
    *,
    offline: bool,
) -> tuple[PipWheel, ...]:
    """The wheels of all wishes that need no building, and of what these need, by name.

    Blocks for as long as the index takes. Raises OSError and the Problems of `refusals` and
    `wishes`.
    """
    wishes = [wish for wish in request.pip if not wish.builds]
    if not wishes:
        return ()
    with work_folder() as work:
        lines = resolvable_lines(wishes)
        _write(work / "wishes.in", lines)
        _write(work / "conda.txt", write_stubs(owned, work / "conda"))
        # What is built afterwards is not looked up now.
        built = [name_of_wish(wish) for wish in request.pip if wish.builds]
        _write(work / "later.txt", [name for name in built if name])
        arguments = [
            "compile", "wishes.in",
            "--constraints", "conda.txt",
            "--excludes", "later.txt",
            "--python", str(helping_python(request.prefix)),
            "--python-version", target.version,
            "--only-binary", ":all:",
            "--quiet", "--no-header",
        ]  # fmt: skip
        ask = Question(arguments, work, indexes, offline)
        answer, more = ask.put("pylock.toml"), []
        if answer.exit_code != 0 and "No solution" in answer.output and len(indexes.all) > 1:
            # By itself uv takes a package from the first index that has it; pip from the best.
            more = ["--index-strategy", "unsafe-best-match"]
            second = ask.put("pylock.toml", *more)
            answer = second if second.exit_code == 0 else answer
        if answer.exit_code != 0:
            raise refusal(answer.output, request, owned, indexes)
        # Answered from the cache of a moment ago.
        ask.put("needs.txt", *more, "--annotation-style", "line")
        return _read(work, target, request)


@contextmanager
def work_folder() -> Iterator[Path]:
    """A folder for one question, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="glasshouse-pip-"))
    try:
        yield folder
    finally:
        # Windows holds the folder of a program for a moment after its end.
        with suppress(OSError):
            remove(folder)


class Question:
    """What is asked of uv, in several forms of the answer."""

    def __init__(
        self,
        arguments: Sequence[str],
        work: Path,
        indexes: Indexes,
        offline: bool,  # noqa: FBT001
    ) -> None:
        self._arguments = arguments
        self._work = work
        self._indexes = indexes
        self._offline = offline

    def put(self, file: str, *more: str) -> ChildResult:
        """Have the answer written to a file of the work folder.

        Raises the Problems `uv-missing` and `pip-index-unreachable`.
        """
        try:
            return run_uv(
                [*self._arguments, "--output-file", file, *more],
                work=self._work,
                cache=paths.cache_dir() / "uv",
                timeout=_PATIENCE,
                indexes=self._indexes,
                offline=self._offline,
            )
        except OSError as error:
            raise fail("uv-missing", detail=str(error)) from error
        except subprocess.TimeoutExpired as error:
            raise fail(
                "pip-index-unreachable",
                Suggestion(Message("suggest-pip-retry"), Retry()),
                host=self._indexes.host,
                detail=f"no answer in {_PATIENCE:.0f} seconds",
            ) from error


def _read(work: Path, target: Target, request: CreateRequest) -> tuple[PipWheel, ...]:
    annotated = _text(work / "needs.txt")
    hashes = {
        name_of_wish(wish): frozenset(
            value.partition(":")[2].lower() for value in wish.hashes if value.startswith("sha256:")
        )
        for wish in request.pip
    }
    try:
        locked: Locked = read_lock(_text(work / "pylock.toml"), annotated, target, hashes)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise fail("pip-unsatisfiable", names="", detail=f"pylock.toml: {error!r}") from error
    if locked.without:
        name = locked.without[0]
        if hashes.get(name):
            raise fail("pip-hash-none", name=name)
        raise needs_building(name, request)
    needs = requirements_of(annotated)
    names = {wheel.name for wheel in locked.wheels}
    return tuple(
        msgspec.structs.replace(wheel, requires=tuple(sorted(needs.get(wheel.name, set()) & names)))
        for wheel in locked.wheels
    )


def _write(file: Path, lines: Sequence[str]) -> None:
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
