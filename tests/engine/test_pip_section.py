"""The pip section of a new environment: looked up in a real index, installed for real."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from core.engine.environments.reading import read_environment
from core.engine.transactions.revisions import find_revision_records
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.file_source import FileOrigin, FileSource
from core.model.pip import PipWish
from core.model.problem import ProblemError
from core.model.progress import Event, Phase, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest
from tests.support.assertions import verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, base_packages, python_package
from tests.support.pip_index import PipIndex, sdist, wheel
from tests.support.pip_section import make, names, request, run
from tests.support.planning import plan


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def test_a_pip_section_is_installed_for_real(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(
        wheel("Greeter", "1.2", requires=["voice>=2"], commands={"greet": "greeter:main"},
              files={"greeter/__init__.py": "def main():\n    print('hello')\n"}),
        wheel("voice", "2.0"),
        wheel("voice", "1.0"),
    )  # fmt: skip
    planned = await plan(request(prefix, channel, "greeter"))
    assert [(each.name, each.version, each.requested) for each in planned.pip_adds] == [
        ("greeter", "1.2", True),
        ("voice", "2.0", False),
    ]
    assert planned.pip_adds[0].requires == ("voice",)
    assert planned.download.bytes > sum(each.size or 0 for each in planned.pip_adds)
    events: list[Event] = []
    applied = await apply(ApplyPlan(planned), events.append)
    assert run(prefix, "import greeter, voice; print(voice.version)") == "2.0"
    command = prefix / ("Scripts/greet.exe" if sys.platform == "win32" else "bin/greet")
    assert subprocess.run([command], capture_output=True, text=True, check=True).stdout == "hello\n"
    assert [message.message.code for message in applied.checks] == ["check-verified", "check-pip"]
    phases = [event.phase for event in events if isinstance(event, PhaseStarted)]
    assert phases.index(Phase.LINK) < phases.index(Phase.PIP) < phases.index(Phase.VERIFY)
    verify_prefix(prefix)
    assert not list(prefix.rglob("direct_url.json"))
    assert not (prefix / ".lock").exists()
    assert list(prefix.rglob("greeter/__pycache__/*.pyc"))
    detail = read_environment(prefix)
    assert [(each.name, each.version, each.installer) for each in detail.pip_packages] == [
        ("Greeter", "1.2", "uv"),
        ("voice", "2.0", "uv"),
    ]
    revision = find_revision_records(prefix, applied.revision.number)
    assert revision is not None
    assert [each.sha256 for each in revision.pip_wheels] == [
        each.sha256 for each in planned.pip_adds
    ]


async def test_what_conda_brings_is_left_to_conda(
    channel_factory: ChannelFactory, pip_index: PipIndex, prefix: Path
) -> None:
    served = channel_factory("own", [*base_packages(), python_package("numbers", "1.26")])
    pip_index.add(wheel("numbers", "2.0"), wheel("timm", "1.0", requires=["numbers>=1"]))
    planned = await plan(request(prefix, served, "timm", "numbers", conda=("numbers",)))
    assert names(planned) == ["timm"]
    await make(planned)
    assert run(prefix, "import numbers; print(numbers.__file__)")
    verify_prefix(prefix)
    (info,) = prefix.rglob("numbers-*.dist-info")
    assert info.name == "numbers-1.26.dist-info"


async def test_extras_and_markers_are_heeded(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(
        wheel("app-kit", requires=["never; python_version < '3'", "always; python_version > '3'"],
              extras={"fast": ["speedup"], "gpu": ["missing-one"]}),
        wheel("always"),
        wheel("speedup"),
    )  # fmt: skip
    planned = await plan(
        request(prefix, channel, "app-kit[fast]", "nothing-like-it; sys_platform == 'plan9'")
    )
    assert names(planned) == ["always", "app-kit", "speedup"]


async def test_the_wheel_that_fits_best_is_taken(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    from packaging.tags import sys_tags

    best = str(next(sys_tags()))
    pip_index.add(wheel("kernel", tag="py3-none-any"), wheel("kernel", tag=best))
    planned = await plan(request(prefix, channel, "kernel"))
    assert planned.pip_adds[0].file_name.endswith(f"{best}.whl")


async def test_a_wheel_can_not_write_outside_the_environment(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, tmp_path: Path
) -> None:
    climbing = {f"{'../' * depth}escaped-{depth}.txt": "out" for depth in range(1, 12)}
    climbing |= {"evil-1.0.data/data/../../../../escaped.txt": "out", "evil/__init__.py": ""}
    pip_index.add(wheel("evil", files=climbing))
    planned = await plan(request(prefix, channel, "evil"))
    try:
        await make(planned)
    except ProblemError as error:
        assert error.problem.code == "pip-install-failed"  # noqa: PT017
        assert not prefix.exists()
    outside = [file for file in tmp_path.rglob("escaped*") if prefix not in file.parents]
    assert outside == []
    assert not list(Path("/").glob("escaped*"))


async def test_a_wheel_that_would_replace_a_conda_file_is_undone(
    channel_factory: ChannelFactory, pip_index: PipIndex, prefix: Path
) -> None:
    served = channel_factory("own", [*base_packages(), python_package("shared", "1.0")])
    pip_index.add(wheel("intruder", files={"shared/__init__.py": "stolen = True\n"}))
    planned = await plan(request(prefix, served, "intruder", conda=("shared",)))
    with pytest.raises(ProblemError) as caught:
        await make(planned)
    problem = caught.value.problem
    assert (problem.code, problem.params["conda"]) == ("pip-overwrote-conda", "shared")
    assert problem.unchanged
    assert not prefix.exists()
    # The package cache is not to blame, and still good.
    await make(await plan(request(prefix, served, conda=("shared",))))
    verify_prefix(prefix)


async def test_a_distribution_that_hid_in_a_conda_package_is_asked_about(
    channel_factory: ChannelFactory, pip_index: PipIndex, prefix: Path
) -> None:
    hidden = {"site-packages/voice-1.0.dist-info/METADATA": "Name: voice\nVersion: 1.0\n"}
    served = channel_factory("own", [*base_packages(), python_package("bundle", files=hidden)])
    pip_index.add(wheel("voice", "1.0"))
    planned = await plan(request(prefix, served, "voice", conda=("bundle",)))
    assert names(planned) == ["voice"]
    with pytest.raises(ProblemError) as caught:
        await make(planned)
    assert caught.value.problem.code == "pip-conda-has-it"
    assert names(await plan(planned.request)) == []


async def test_sources_are_built_once_agreed_to_and_not_before(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, tmp_path: Path
) -> None:
    trace = tmp_path / "was-run"
    pip_index.add(sdist("oldstyle", touches=trace), wheel("voice"))
    asked = request(prefix, channel, "oldstyle", "voice")
    with pytest.raises(ProblemError) as caught:
        await plan(asked)
    problem = caught.value.problem
    assert (problem.code, problem.params) == ("pip-only-sources", {"name": "oldstyle"})
    agreed = problem.suggestions[0].action.request  # type: ignore[union-attr]
    planned = await plan(agreed)
    assert (names(planned), [wish.text for wish in planned.pip_builds]) == (["voice"], ["oldstyle"])
    assert "pip-will-build" in {check.message.code for check in planned.checks}
    assert not trace.exists()
    await make(planned)
    assert trace.exists()
    assert run(prefix, "import oldstyle; print(oldstyle.version)") == "1.0"
    verify_prefix(prefix)


async def test_a_build_that_fails_leaves_nothing(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, tmp_path: Path
) -> None:
    pip_index.add(sdist("oldstyle", touches=tmp_path / "no" / "such" / "folder"))
    wish = PipWish("oldstyle", builds=True)
    planned = await plan(CreateRequest(str(prefix), ("python",), (channel.url,), pip=(wish,)))
    with pytest.raises(ProblemError) as caught:
        await make(planned)
    assert caught.value.problem.code == "pip-build-failed"
    assert not prefix.exists()


async def test_a_build_does_not_replace_what_conda_brings(
    channel_factory: ChannelFactory, pip_index: PipIndex, prefix: Path
) -> None:
    served = channel_factory("own", [*base_packages(), python_package("numbers", "1.26")])
    pip_index.add(sdist("greedy", requires=["numbers>=2"]), wheel("numbers", "2.0"))
    wish = PipWish("greedy", builds=True)
    asked = CreateRequest(str(prefix), ("python", "numbers"), (served.url,), pip=(wish,))
    with pytest.raises(ProblemError) as caught:
        await make(await plan(asked))
    assert caught.value.problem.code == "pip-build-failed"
    assert "numbers" in caught.value.problem.detail
    assert not prefix.exists()


async def test_sources_beside_the_file_and_in_a_repository_are_built(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, tmp_path: Path
) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed here")
    for name in ("beside", "tracked"):
        archive, data = sdist(name)
        (tmp_path / archive).write_bytes(data)
        with tarfile.open(tmp_path / archive) as packed:
            packed.extractall(tmp_path, filter="data")
        (tmp_path / f"{name}-1.0").rename(tmp_path / name)
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "all")):
        subprocess.run([git, *words], cwd=tmp_path / "tracked", check=True)
    address = f"git+{(tmp_path / 'tracked').as_uri()}"
    asked = CreateRequest(
        str(prefix),
        ("python",),
        (channel.url,),
        pip=(PipWish("./beside", builds=True), PipWish(f"tracked @ {address}", builds=True)),
        origin=FileOrigin(FileSource(path=str(tmp_path / "environment.yml")), ""),
    )
    planned = await plan(asked)
    assert planned.pip_adds == ()
    await make(planned)
    assert run(prefix, "import beside, tracked; print(tracked.version)") == "1.0"


async def test_a_later_change_keeps_the_record_of_wheels(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    await make(await plan(request(prefix, channel, "voice")))
    later = await make(await plan(ChangeRequest(str(prefix), ("solo",), channels=(channel.url,))))
    revision = find_revision_records(prefix, later.revision.number)
    assert revision is not None
    assert [each.name for each in revision.pip_wheels] == ["voice"]
