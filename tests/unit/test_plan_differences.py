"""How a change of one package is classed."""

from __future__ import annotations

import msgspec
import pytest

from core.engine.records import to_rattler
from core.engine.solving.changes import compare, settle
from core.model.package import PackageRecord
from core.model.plan import Bump, ChangeKind


def _record(name: str, version: str, build: str = "0", **fields: object) -> PackageRecord:
    base = "http://127.0.0.1/c"
    record = PackageRecord(
        name=name,
        version=version,
        build=build,
        build_number=0,
        subdir="noarch",
        channel=base,
        url=f"{base}/noarch/{name}-{version}-{build}.conda",
        file_name=f"{name}-{version}-{build}.conda",
        sha256="00" * 32,
    )
    return msgspec.structs.replace(record, **fields)


ELSEWHERE = {
    "channel": "http://127.0.0.1/d",
    "url": "http://127.0.0.1/d/noarch/a-1.2.3-0.conda",
    "sha256": "11" * 32,
}


@pytest.mark.parametrize(
    ("after", "kind", "bump"),
    [
        (_record("a", "2.0.0"), ChangeKind.UPGRADE, Bump.MAJOR),
        (_record("a", "1.3.0"), ChangeKind.UPGRADE, Bump.MINOR),
        (_record("a", "1.2.10"), ChangeKind.UPGRADE, Bump.PATCH),
        (_record("a", "1.2.3rc1"), ChangeKind.DOWNGRADE, Bump.PATCH),
        (_record("a", "1.2.3", "1"), ChangeKind.REBUILD, None),
        (_record("a", "1.2.3", **ELSEWHERE), ChangeKind.CHANNEL, None),
    ],
)
def test_each_kind_of_change_is_told_apart(
    after: PackageRecord, kind: ChangeKind, bump: Bump | None
) -> None:
    (change,) = compare({"a": _record("a", "1.2.3")}, [after]).changes
    assert (change.kind, change.bump) == (kind, bump)


def test_the_same_archive_by_another_name_of_the_channel_is_no_change() -> None:
    moved = _record("a", "1.2.3", **{**ELSEWHERE, "sha256": "00" * 32})
    assert compare({"a": _record("a", "1.2.3")}, [moved]).changes == ()


def test_a_locked_package_keeps_its_record_though_another_channel_has_the_build() -> None:
    there = _record("a", "1.2.3")
    offered = to_rattler(_record("a", "1.2.3", **ELSEWHERE))
    assert settle({"a": there}, [offered], frozenset({"a"})) == [there]
    assert settle({"a": there}, [offered], frozenset())[0].channel == ELSEWHERE["channel"]


def test_python_packages_are_linked_anew_when_pythons_minor_version_moves() -> None:
    pure = _record("pure", "1.0", noarch="python", depends=("python",))
    plain = _record("plain", "1.0", noarch="generic")
    before = {"python": _record("python", "3.11.9"), "pure": pure, "plain": plain}
    found = compare(before, [_record("python", "3.12.1"), pure, plain])
    assert found.python_moves
    assert {change.name: change.kind for change in found.changes} == {
        "python": ChangeKind.UPGRADE,
        "pure": ChangeKind.RELINK,
    }
    same_minor = compare(before, [_record("python", "3.11.10"), pure, plain])
    assert [change.name for change in same_minor.changes] == ["python"]
