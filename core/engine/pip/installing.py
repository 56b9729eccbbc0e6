"""Installs the pip section into the prefix, after the conda packages and before verification.

A new prefix is begun anew with an empty one after an interruption, so nothing here needs to know
how far it came before. For one that was there, see `adding`.
"""

from __future__ import annotations

import errno
import os
import re
import subprocess
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from core.engine.channels import network
from core.engine.pip.adding import place_wheels
from core.engine.pip.distributions import distributions
from core.engine.pip.fetching import WheelFetch, wheels_folder
from core.engine.pip.indexes import folder_of_file, indexes_of
from core.engine.pip.program import run_uv
from core.engine.pip.wishes import name_of_wish, one_line, shown
from core.engine.transactions.compile import python_of
from core.engine.transactions.durable import remove
from core.engine.transactions.installed import read_installed
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.link_options import may_hard_link
from core.engine.transactions.narrator import Narrator
from core.model.base import Message
from core.model.pip import PipWheel, PipWish
from core.model.problem import ProblemError, fail
from core.model.progress import Advanced, Phase

TIMEOUT = 3600.0
"""Seconds; building large sources takes long."""
_FULL = re.compile(r"No space left on device|os error (?:28|112|122)\b")
_LOOK = 0.3
"""Seconds between two looks at how far uv is."""


def has_pip_part(transaction: OpenTransaction) -> bool:
    """Whether pip installs anything in this transaction."""
    return bool(transaction.plan.pip_adds or transaction.plan.pip_builds)


def wheel_fetch(transaction: OpenTransaction, narrator: Narrator) -> WheelFetch:
    """What brings the transaction's wheels together."""
    return WheelFetch(
        transaction.plan.pip_adds, transaction.prefix, transaction.staging_folder, narrator
    )


def fetch_wheels(transaction: OpenTransaction, fetch: WheelFetch) -> None:
    """Bring what is missing; does nothing where all wheels are together. See `WheelFetch.run`."""
    try:
        indexes = indexes_of(transaction.plan.request)
    except ProblemError:
        indexes = None  # no index is known; the wheels have addresses of their own
    fetch.run(indexes)


def install_pip(transaction: OpenTransaction, narrator: Narrator) -> None:
    """Install the wheels, then build what was agreed to.

    Raises OSError and the Problems `pip-install-failed`, `pip-build-failed`, and those of fetching.
    """
    plan = transaction.plan
    if not has_pip_part(transaction):
        return
    # After an interruption the wheels may have been cleared away.
    fetch_wheels(transaction, wheel_fetch(transaction, narrator))
    work = Path(transaction.staging_folder) / ".pip"
    # uv's own cache lies in it, and nobody knows in what state an interruption left that.
    remove(work)
    work.mkdir(parents=True)
    total = len(plan.pip_adds) + len(plan.pip_builds)
    with narrator.phase(Phase.PIP, total_items=total), _lock_of_uv_removed(Path(plan.prefix)):
        if plan.pip_adds:
            if transaction.prefix_existed:
                _install_wheels(transaction, plan.pip_adds, work, narrator, work / "tree")
                place_wheels(transaction, work / "tree")
            else:
                with _counted(Path(plan.prefix), narrator, len(plan.pip_adds), total):
                    _install_wheels(transaction, plan.pip_adds, work, narrator)
        for wish in plan.pip_builds:
            _build(transaction, wish, work, narrator)
        narrator.advance(Advanced(Phase.PIP, done_items=total, total_items=total))


def _install_wheels(
    transaction: OpenTransaction,
    wheels: Sequence[PipWheel],
    work: Path,
    narrator: Narrator,
    tree: Path | None = None,
) -> None:
    """Into the prefix, or laid out for it in `tree`."""
    lines = [f"{each.name}=={each.version} --hash=sha256:{each.sha256}" for each in wheels]
    listing = work / "wheels.txt"
    listing.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    arguments = [
        *_into(transaction),
        "--no-index", "--find-links", str(wheels_folder(transaction.staging_folder)),
        "--no-deps", "--require-hashes",
        *(["--prefix", str(tree)] if tree is not None else []),
        "--requirements", str(listing),
    ]  # fmt: skip
    try:
        result = run_uv(arguments, work=work, cache=work / "uv", timeout=TIMEOUT)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise fail("pip-install-failed", detail=str(error)) from error
    narrator.log("pip", result.output[-4000:])
    if result.exit_code != 0:
        _refuse_full_disk(result.output)
        raise fail("pip-install-failed", detail=result.output[-4000:])


def _build(transaction: OpenTransaction, wish: PipWish, work: Path, narrator: Narrator) -> None:
    """Build one wish, with everything that is installed by now as a constraint."""
    name = name_of_wish(wish) or shown(wish.text)
    if network.is_offline():
        raise fail("pip-build-failed", name=name, detail="working offline")
    prefix = Path(transaction.prefix)
    present = distributions(prefix, read_installed(prefix))
    bounds = work / "installed.txt"
    bounds.write_text(
        "".join(f"{each.name}=={each.version}\n" for each in present), encoding="utf-8"
    )
    listing = work / "build.txt"
    hashes = "".join(f" --hash={value}" for value in wish.hashes)
    listing.write_text(f"{one_line(wish)}{hashes}\n", encoding="utf-8")
    arguments = [
        *_into(transaction), "--no-sources",
        "--constraints", str(bounds), "--requirements", str(listing),
    ]  # fmt: skip
    try:
        result = run_uv(
            arguments,
            work=work,
            cache=work / "uv",
            timeout=TIMEOUT,
            indexes=indexes_of(transaction.plan.request),
            cwd=folder_of_file(transaction.plan.request),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise fail("pip-build-failed", name=name, detail=str(error)) from error
    narrator.log("pip", result.output[-4000:])
    if result.exit_code != 0:
        _refuse_full_disk(result.output)
        raise fail("pip-build-failed", name=name, detail=result.output[-4000:])
    narrator.note(Message("pip-built", {"name": name}))


def _refuse_full_disk(said: str) -> None:
    """uv's words for it, in those of the system. Raises OSError."""
    if _FULL.search(said):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _into(transaction: OpenTransaction) -> list[str]:
    hard_links = may_hard_link(transaction.prefix)
    return [
        "install",
        "--python", str(python_of(Path(transaction.prefix))),
        # An environment of ours, whatever its Python says of itself.
        "--break-system-packages",
        "--link-mode", "hardlink" if hard_links else "copy",
    ]  # fmt: skip


@contextmanager
def _lock_of_uv_removed(prefix: Path) -> Iterator[None]:
    """uv leaves its lock file in what it takes for a virtual environment."""
    lock = prefix / ".lock"
    there = lock.exists()
    try:
        yield
    finally:
        if not there:
            remove(lock)


@contextmanager
def _counted(prefix: Path, narrator: Narrator, wheels: int, total: int) -> Iterator[None]:
    """Tell how many distributions have appeared; uv itself speaks only at the end."""
    records = read_installed(prefix)
    before = len(distributions(prefix, records))
    over = threading.Event()

    def look() -> None:
        while not over.wait(_LOOK):
            done = min(wheels, max(0, len(distributions(prefix, records)) - before))
            narrator.advance(Advanced(Phase.PIP, done_items=done, total_items=total))

    with ThreadPoolExecutor(1, "pip-progress") as pool:
        pool.submit(look)
        try:
            yield
        finally:
            over.set()
