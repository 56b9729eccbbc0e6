"""Reports of updates made by hand, for what is shown of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Bump, Change, ChangeKind, Size
from core.model.updates import Explanation, Hold, Lane, Update, UpdateReport
from gui.pages.updates.rows import Lanes, UpdateRow, lanes_of

PREFIX = "/made"


def record(name: str, version: str, channel: str = "forge") -> PackageRecord:
    """A record of 2 MB."""
    return PackageRecord(
        name, version, "0", 0, "noarch", channel, "https://x", f"{name}.conda", size=2_000_000
    )


def update(
    name: str,
    lane: Lane,
    before: str = "1.0.0",
    after: str = "1.0.1",
    bump: Bump | None = Bump.PATCH,
    **more: object,
) -> Update:
    """An update with its change known."""
    change = Change(
        name,
        ChangeKind.UPGRADE,
        record(name, before),
        record(name, after),
        bump=bump,
        download_size=2_000_000,
    )
    fields: dict[str, object] = {"change": change, **more}
    return Update(name, before, after, lane, bump=bump, **fields)  # type: ignore[arg-type]


def report(count: int = 0) -> UpdateReport:
    """A few updates of each kind, and `count` more in each lane."""
    major = (Message("rule-major", {"before": "5.0", "after": "6.0"}),)
    updates = [
        update("certifi", Lane.SAFE, "2025.8.3", "2025.10.5", Bump.MINOR),
        update("idna", Lane.SAFE, "3.10", "3.11", Bump.MINOR),
        update("jinja2", Lane.SAFE, "3.1.5", "3.1.6"),
        update("protobuf", Lane.REVIEW, "5.0", "6.0", Bump.MAJOR, why=major, explainable=True),
        update(
            "numpy",
            Lane.HELD,
            "2.0.2",
            "2.0.2",
            Bump.MINOR,
            newest="2.3.4",
            why=(Message("review-moves"),),
            explainable=True,
        ),
        update(
            "numba",
            Lane.HELD,
            "0.60.0",
            "0.60.0",
            Bump.MINOR,
            newest="0.62.1",
            hold=Hold("numba", "numba 0.60.*", "thesis runs used 0.60", 1_762_160_400.0),
            why=(Message("held-pinned", {"pin": "numba 0.60.*"}),),
        ),
        update("timm", Lane.HELD, newest="1.0.2", by_pip=True, why=(Message("held-pip"),)),
    ]
    for number in range(count):
        updates += [
            update(f"safe-{number:03d}", Lane.SAFE),
            update(f"review-{number:03d}", Lane.REVIEW, "5.0", "6.0", Bump.MAJOR, why=major),
            update(f"held-{number:03d}", Lane.HELD, newest="2.0", why=(Message("review-moves"),)),
        ]
    brings = (
        Change("llvm-openmp", ChangeKind.ADD, None, record("llvm-openmp", "20.1")),
        Change("h5py", ChangeKind.REBUILD, record("h5py", "3.1"), record("h5py", "3.1")),
    )
    return UpdateReport(PREFIX, "print", 1.0, tuple(updates), brings, Size(86_000_000))


def explanation() -> Explanation:
    """Who holds numpy back, and what releases it."""
    from core.model.request import ChangeRequest

    return Explanation(
        "numpy",
        "2.3.4",
        holders=(Message("holder-requires", {"who": "numba 0.60.0", "spec": "numpy <2.1"}),),
        request=ChangeRequest(PREFIX, update=("numpy", "numba")),
        also=("numba",),
        changes=3,
    )


def sort(
    found: UpdateReport,
    *,
    left_out: Collection[str] = (),
    said: Mapping[tuple[str, str], Explanation | None] | None = None,
    awaited: Collection[str] = (),
    installed: Mapping[str, str] | None = None,
    fixed: bool = False,
) -> Lanes:
    """Lines of a report."""
    waits = awaited.__contains__
    return lanes_of(found, left_out, said or {}, waits, installed, fixed=fixed)


def row(lanes: Lanes, name: str) -> UpdateRow:
    """A line by its package."""
    return next(one for one in (*lanes.safe, *lanes.review, *lanes.held) if one.name == name)
