"""What differs between environments, their past, and files; and that the requests make it go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.comparing.comparison import compare
from core.engine.environments.guard import adopt
from core.engine.environments.reading import read_environment
from core.engine.export.export import export_environment
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, Compare, ExportEnvironment
from core.model.comparison import Comparison, DifferenceKind, DifferenceRow, Side
from core.model.exporting import ExportForm
from core.model.file_source import FileSource
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest
from tests.support.assertions import installed
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.planning import plan
from tests.support.prefixes import make_prefix, record


@pytest.fixture
def envs(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    condarc(channel)
    return home / ".conda/envs"


async def do(request: Request | None) -> None:
    assert request is not None
    await apply(ApplyPlan(await plan(request)), silent)


async def differences(left: Side, right: Side) -> Comparison:
    return await compare(Compare(left, right))


def told(found: Comparison) -> list[tuple[str, DifferenceKind, str, str]]:
    return [(row.name, row.kind, row.left, row.right) for row in found.rows]


def pasted(text: str) -> Side:
    return Side(source=FileSource(text=text))


async def test_two_environments_differ_by_package_and_can_be_made_alike(envs: Path) -> None:
    one, other = envs / "one", envs / "other"
    await do(CreateRequest(str(one), ("app=1.0", "solo=1.0", "dataset=1.0")))
    await do(CreateRequest(str(other), ("app=1.0", "solo=1.2", "helper")))
    found = await differences(Side(str(one)), Side(str(other)))
    assert (found.left, found.right, found.same) == ("one", "other", 2)
    assert told(found) == [
        ("dataset", DifferenceKind.ONLY_LEFT, "1.0 0", ""),
        ("helper", DifferenceKind.ONLY_RIGHT, "", "0.1 0"),
        ("solo", DifferenceKind.VERSION, "1.0 0", "1.2 0"),
    ]
    await do(found.make_left_like_right)
    assert installed(one) == installed(other)
    again = await differences(Side(str(one)), Side(str(other)))
    assert (again.rows, again.same) == ((), 4)
    assert (again.make_left_like_right, again.make_right_like_left) == (None, None)


async def test_builds_and_channels_are_told_apart(
    envs: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]
) -> None:
    first = channel_factory(
        "first",
        [
            package("built", build="h1", build_number=1),
            package("built", build="h2", build_number=2),
            package("twin", files={"share/twin": "first"}),
        ],
    )
    second = channel_factory("second", [package("twin", files={"share/twin": "second"})])
    condarc(first)
    one, other = envs / "one", envs / "other"
    await do(CreateRequest(str(one), ("built=1.0=h1", "twin")))
    condarc(second, first)
    await do(CreateRequest(str(other), ("built=1.0=h2", "twin")))
    found = await differences(Side(str(one)), Side(str(other)))
    assert told(found) == [
        ("built", DifferenceKind.BUILD, "1.0 h1", "1.0 h2"),
        ("twin", DifferenceKind.CHANNEL, f"{first.url}::1.0 0", f"{second.url}::1.0 0"),
    ]


async def test_an_environment_and_its_own_past_differ_by_what_was_done_since(envs: Path) -> None:
    prefix = envs / "thesis"
    await do(CreateRequest(str(prefix), ("python", "solo=1.0")))
    await do(ChangeRequest(str(prefix), update=("solo",)))
    distribution_of_pip(prefix, "torch", "2.0")
    read_environment(prefix)
    found = await differences(Side(str(prefix)), Side(str(prefix), revision=0))
    assert (found.left, found.right) == ("thesis", "thesis #0")
    assert found.rows == (
        DifferenceRow("solo", DifferenceKind.VERSION, "1.2 0", "1.0 0"),
        DifferenceRow("torch", DifferenceKind.ONLY_LEFT, "2.0", "", by_pip=True),
    )
    back = found.make_left_like_right
    assert isinstance(back, RestoreRequest)
    assert (back.revision, back.step) == (0, 0)
    assert back.pip_packages == ()
    assert found.make_right_like_left is None, "the past stays as it was"
    seen = await differences(Side(str(prefix), revision=1), Side(str(prefix), 1, 1))
    assert (seen.left, seen.right) == ("thesis #1", "thesis #1.1")
    assert [row.name for row in seen.rows] == ["torch"]


async def test_a_file_of_wishes_is_compared_by_what_it_asks_for(envs: Path) -> None:
    prefix = envs / "thesis"
    await do(CreateRequest(str(prefix), ("app=1.0", "solo=1.0", "python")))
    file = pasted(
        "name: x\ndependencies:\n  - app >=1\n  - solo=1.2\n  - helper\n  - python\n"
        "  - pip:\n    - torch>=2\n    - app\n"
    )
    found = await differences(Side(str(prefix)), file)
    assert told(found) == [
        ("helper", DifferenceKind.ONLY_RIGHT, "", "helper"),
        ("solo", DifferenceKind.SPEC, "1.0 0", "=1.2"),
        ("torch", DifferenceKind.ONLY_RIGHT, "", ">=2"),
    ]
    assert found.same == 3
    assert found.left == "thesis"
    assert found.make_right_like_left is None
    assert {one.code for one in found.remarks} == {"compare-file-wishes", "compare-pip-left-out"}
    await do(found.make_left_like_right)
    left = await differences(Side(str(prefix)), file)
    assert [row.name for row in left.rows] == ["torch"]
    turned = await differences(file, Side(str(prefix)))
    assert told(turned) == [("torch", DifferenceKind.ONLY_LEFT, ">=2", "")]


async def test_what_was_asked_for_and_is_not_in_the_file_is_listed(envs: Path) -> None:
    prefix = envs / "thesis"
    await do(CreateRequest(str(prefix), ("app=1.0", "solo")))
    found = await differences(Side(str(prefix)), pasted("dependencies:\n  - solo\n"))
    assert told(found) == [("app", DifferenceKind.ONLY_LEFT, "1.0 0", "")]
    assert found.make_left_like_right is None, "nothing the file asks for is missing"


async def test_an_environment_can_be_made_like_an_explicit_file(envs: Path) -> None:
    one, other = envs / "one", envs / "other"
    await do(CreateRequest(str(one), ("app=1.0", "solo=1.0")))
    await do(CreateRequest(str(other), ("app=2.0", "helper")))
    text = export_environment(ExportEnvironment(str(other), ExportForm.EXPLICIT)).text
    found = await differences(Side(str(one)), pasted(text))
    assert [(row.name, row.kind) for row in found.rows] == [
        ("app", DifferenceKind.VERSION),
        ("helper", DifferenceKind.ONLY_RIGHT),
        ("libx", DifferenceKind.VERSION),
        ("solo", DifferenceKind.ONLY_LEFT),
    ]
    assert isinstance(found.make_left_like_right, RestoreRequest)
    await do(found.make_left_like_right)
    assert installed(one) == installed(other)


async def test_two_files_differ_by_what_they_write() -> None:
    found = await differences(
        pasted("dependencies:\n  - numpy=1.26\n  - scipy\n"),
        pasted("dependencies:\n  - numpy=2.0\n  - scipy\n  - pandas\n"),
    )
    assert told(found) == [
        ("numpy", DifferenceKind.SPEC, "=1.26", "=2.0"),
        ("pandas", DifferenceKind.ONLY_RIGHT, "", "pandas"),
    ]
    assert found.same == 1


async def test_environments_for_different_systems_are_compared_but_not_made_alike(
    tmp_path: Path,
) -> None:
    linux = make_prefix(tmp_path / "a" / "same", [record("numpy", "1.0")])
    windows = make_prefix(tmp_path / "b" / "same", [record("numpy", "1.0", subdir="win-64")])
    adopt(linux)
    found = await differences(Side(str(linux)), Side(str(windows)))
    assert (found.left, found.right) == (str(linux), str(windows)), "told apart by their folders"
    assert told(found) == [
        ("numpy", DifferenceKind.BUILD, "1.0 0 linux-64", "1.0 0 win-64"),
    ]
    assert found.make_left_like_right is None
    assert [one.code for one in found.remarks] == ["compare-other-platform"]


async def test_a_side_that_is_gone_or_was_never_seen_is_said(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [record("numpy")])
    for side, code in (
        (Side(str(tmp_path / "nowhere")), "environment-gone"),
        (Side(str(prefix), revision=4), "revision-unknown"),
        (Side(source=FileSource(path=str(tmp_path / "no.yml"))), "file-missing"),
    ):
        with pytest.raises(ProblemError) as caught:
            await differences(Side(str(prefix)), side)
        assert caught.value.problem.code == code


async def test_nothing_is_made_like_an_environment_with_records_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    prefix = make_prefix(tmp_path / "x", [record("numpy"), record("pandas")])
    damaged = make_prefix(tmp_path / "y", [record("numpy"), record("pandas")])
    (damaged / "conda-meta" / "pandas-1.0-0.json").write_text("{", encoding="utf-8")
    found = await differences(Side(str(prefix)), Side(str(damaged)))
    assert (found.make_left_like_right, found.make_right_like_left) == (None, None)
    assert [(one.code, one.params) for one in found.remarks] == [("records-unreadable", {"n": 1})]


def distribution_of_pip(prefix: Path, name: str, version: str) -> None:
    site = next(iter(prefix.glob("lib/python3*/site-packages")), prefix / "Lib/site-packages")
    info = site / f"{name}-{version}.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    (info / "INSTALLER").write_text("pip\n", encoding="utf-8")
