"""What can't be had of a pip section: one clear sentence each, before anything is touched."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from core import paths
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.table import current_table
from core.engine.pip import elsewhere
from core.engine.pip.indexes import indexes_for
from core.engine.pip.interpreter import helping_python
from core.engine.pip.program import run_uv, uv_program
from core.engine.pip.wishes import resolvable_lines
from core.engine.reporting import silent
from core.engine.transactions.compile import python_of
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.file_source import FileOrigin, FileSource
from core.model.pip import PipIndexes, PipWish
from core.model.problem import Problem, ProblemError, UseRequest
from core.model.request import CreateRequest, RestoreRequest
from core.settings import Settings, SettingsFile
from tests.support.channels import (
    ChannelFactory,
    ServedChannel,
    base_packages,
    python_package,
)
from tests.support.pip_index import LOGIN, PipIndex, configure_pip, wheel
from tests.support.planning import plan, problem

OTHER = "manylinux_2_17_x86_64" if sys.platform == "win32" else "win_amd64"
"""A platform that is not this one."""
OUTSIDE = ("UV_INDEX_STRATEGY", "PIP_NO_INDEX", "PYTHONPATH", "VIRTUAL_ENV", "CONDA_PREFIX")
"""Settings of other tools."""


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


def request(
    prefix: Path, channel: ServedChannel, *wishes: str, conda: tuple[str, ...] = ("python",)
) -> CreateRequest:
    pip = tuple(PipWish(wish) for wish in wishes)
    return CreateRequest(str(prefix), conda, (channel.url,), pip=pip)


def other_request(found: Problem, place: int = 0) -> CreateRequest:
    """The request that a suggestion would plan instead."""
    action = found.suggestions[place].action
    assert isinstance(action, UseRequest)
    assert isinstance(action.request, CreateRequest)
    return action.request


async def test_an_unknown_package_is_named_with_its_neighbours(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("requests"))
    found = await problem(request(prefix, channel, "reqests>=1"))
    assert (found.code, found.params) == ("pip-unknown", {"name": "reqests"})
    better = other_request(found)
    assert [wish.text for wish in better.pip] == ["requests>=1"]
    assert [each.name for each in (await plan(better)).pip_adds] == ["requests"]


@pytest.mark.parametrize("asked", ["numbers==2.0", "wants-two", "deep"])
async def test_a_contradiction_with_conda_names_both(
    channel_factory: ChannelFactory, pip_index: PipIndex, prefix: Path, asked: str
) -> None:
    served = channel_factory("own", [*base_packages(), python_package("numbers", "1.26")])
    pip_index.add(
        wheel("numbers", "2.0"),
        wheel("wants-two", requires=["numbers>=2"]),
        wheel("deep", requires=["wants-two"]),
    )
    found = await problem(request(prefix, served, asked, conda=("python", "numbers")))
    assert found.code == "pip-against-conda"
    name = "numbers" if asked.startswith("numbers") else asked
    assert found.params == {"name": name, "conda": "numbers", "version": "1.26"}


async def test_wishes_that_exclude_each_other_are_named(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(
        wheel("one", requires=["third<2"]), wheel("two", requires=["third>=2"]),
        wheel("third", "1.0"), wheel("third", "2.0"),
    )  # fmt: skip
    found = await problem(request(prefix, channel, "one", "two"))
    assert (found.code, found.params["names"]) == ("pip-unsatisfiable", "one, two")
    assert "third" in found.detail


async def test_wheels_for_others_are_told_apart(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(
        wheel("elsewhere", tag=f"py3-none-{OTHER}"),
        wheel("ancient", tag="cp27-cp27m-any"),
        wheel("modern"),
    )
    assert (await problem(request(prefix, channel, "elsewhere"))).code == "pip-other-platform"
    assert (await problem(request(prefix, channel, "ancient"))).code == "pip-other-python"


@pytest.mark.parametrize("gone", [True, False], ids=["gone", "out of order"])
async def test_an_index_that_gives_nothing_is_named(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, gone: bool
) -> None:
    host = pip_index.url.removeprefix("http://")
    pip_index.closed = True
    if gone:
        pip_index.stop()
    found = await problem(request(prefix, channel, "voice"))
    assert (found.code, found.params) == ("pip-index-unreachable", {"host": host})


async def test_an_index_that_wants_a_login_is_named(
    channel: ServedChannel, home: Path, prefix: Path, tmp_path: Path
) -> None:
    with PipIndex(tmp_path / "private", login=True) as private:
        private.add(wheel("voice"))
        configure_pip(home, private.index_url)
        found = await problem(request(prefix, channel, "voice"))
    assert found.code == "pip-index-login"


async def test_the_password_of_an_index_appears_nowhere(
    channel: ServedChannel,
    home: Path,
    prefix: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    commands: list[str] = []
    from core.engine.pip import program

    run = program.quiet_child

    def listen(command, **options):  # type: ignore[no-untyped-def]
        commands.append(" ".join(command))
        return run(command, **options)

    monkeypatch.setattr(program, "quiet_child", listen)
    with PipIndex(tmp_path / "private", login=True) as private:
        private.add(wheel("voice", requires=["deep"]), wheel("deep"))
        configure = configure_pip(home, private.index_url_with_login)
        planned = await plan(request(prefix, channel, "voice"))
        events: list[object] = []
        await apply(ApplyPlan(planned), events.append)
        missing = await problem(request(prefix.with_name("b"), channel, "there-is-none"))
    assert len(commands) >= 3
    assert private.asked
    said = "\n".join([*commands, repr(events), str(msgspec.json.encode(planned)), repr(missing)])
    assert LOGIN[1] not in said
    for file in (*(home / ".glasshouse").rglob("*"), *prefix.rglob("*")):
        if file.is_file() and not file.is_symlink():
            assert LOGIN[1].encode() not in file.read_bytes(), file
    assert LOGIN[1] in configure.read_text(encoding="utf-8")


async def test_an_index_named_by_a_file_is_asked_without_the_files_password(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, tmp_path: Path
) -> None:
    with PipIndex(tmp_path / "other") as other:
        other.add(wheel("voice", "3.0"))
        pip_index.add(wheel("voice", "1.0"), wheel("plain"))
        asked = request(prefix, channel, "voice", "plain")
        extra = PipIndexes(extra=(other.index_url_with_login,))
        planned = await plan(msgspec.structs.replace(asked, pip_indexes=extra))
        assert {each.name: each.version for each in planned.pip_adds} == {
            "plain": "1.0",
            "voice": "3.0",
        }
        instead = PipIndexes(index=other.index_url)
        only = msgspec.structs.replace(request(prefix, channel, "plain"), pip_indexes=instead)
        assert (await problem(only)).code == "pip-unknown"


async def test_links_of_a_file_count_from_where_it_lies(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, tmp_path: Path
) -> None:
    shelf = tmp_path / "project" / "wheels"
    shelf.mkdir(parents=True)
    name, data = wheel("voice", "5.0")
    (shelf / name).write_bytes(data)
    origin = FileOrigin(FileSource(path=str(shelf.parent / "environment.yml")), "")
    planned = await plan(
        msgspec.structs.replace(
            request(prefix, channel, "voice"),
            pip_indexes=PipIndexes(find_links=("wheels",)),
            origin=origin,
        )
    )
    assert [each.url for each in planned.pip_adds] == [(shelf / name).as_uri()]
    await apply(ApplyPlan(planned), silent)
    assert list(prefix.rglob("voice-5.0.dist-info"))


def test_a_mirror_of_the_channels_gives_the_index_where_pip_names_none(
    home: Path, condarc: Callable[..., Path]
) -> None:
    if official_index() is None:
        pytest.skip("there is no pip here that could tell its own index")
    assert indexes_for(PipIndexes()).default == official_index()
    mirror = next(entry for entry in current_table().entries if entry.index_url)
    condarc("conda-forge", channel_alias=mirror.cloud)
    assert indexes_for(PipIndexes()).default == mirror.index_url
    configure_pip(home, "http://127.0.0.1:9/simple")
    assert indexes_for(PipIndexes()).default == "http://127.0.0.1:9/simple"


async def test_offline_without_a_look_up_before_it_says_so(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    await plan(request(prefix, channel))  # the channel's data
    SettingsFile().save(Settings(offline=True))
    assert (await problem(request(prefix, channel, "voice"))).code == "pip-offline"


async def test_without_python_there_is_no_pip_section(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    found = await problem(request(prefix, channel, "voice", conda=("solo",)))
    assert found.code == "pip-needs-python"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("--index-url http://127.0.0.1:9/simple", "pip-line-unreadable"),
        ("voice --config-settings x=y", "pip-line-unreadable"),
        ("voice\n--index-url http://127.0.0.1:9/simple", "pip-line-unreadable"),
        ("-r other.txt", "pip-line-unreadable"),
        ("not a requirement!", "pip-line-unreadable"),
        ("git+https://127.0.0.1/x/y", "pip-needs-building"),
        ("voice @ git+https://127.0.0.1/x/y", "pip-needs-building"),
        ("https://127.0.0.1/voice-1.0.tar.gz", "pip-needs-building"),
        ("./voice", "pip-needs-building"),
    ],
)
def test_a_line_is_a_name_or_a_wheel_and_nothing_else(line: str, code: str) -> None:
    with pytest.raises(ProblemError) as caught:
        resolvable_lines([PipWish(line)])
    assert caught.value.problem.code == code


async def test_a_wheel_by_its_address_is_installed_from_there(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    address = f"{pip_index.url}/files/voice-1.0-py3-none-any.whl"
    planned = await plan(request(prefix, channel, address))
    assert [(each.name, each.url, each.requested) for each in planned.pip_adds] == [
        ("voice", address, True)
    ]


async def test_a_hash_that_is_demanded_must_be_among_the_files(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("voice"))
    good = (await plan(request(prefix, channel, "voice"))).pip_adds[0]
    asked = request(prefix, channel)
    right = PipWish("voice==1.0", hashes=(f"sha256:{good.sha256}",))
    assert (await plan(msgspec.structs.replace(asked, pip=(right,)))).pip_adds
    wrong = PipWish("voice==1.0", hashes=("sha256:" + "0" * 64,))
    assert (await problem(msgspec.structs.replace(asked, pip=(wrong,)))).code == "pip-hash-none"


@pytest.mark.parametrize(
    "field",
    [
        {"file_name": "../../evil-1.0-py3-none-any.whl"},
        {"sha256": "../../../../tmp"},
        {"name": "another"},
        {"version": "2.0"},
        {"file_name": "voice-1.0.tar.gz"},
    ],
)
async def test_an_entry_of_a_lock_file_that_does_not_hold_together_is_refused(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, field: dict[str, str]
) -> None:
    pip_index.add(wheel("voice"))
    first = await plan(request(prefix, channel, "voice"))
    odd = msgspec.structs.replace(first.pip_adds[0], **field)
    found = await problem(RestoreRequest(str(prefix), first.after, {}, pip=(odd,)))
    assert found.code in {"pip-wheel-odd", "pip-wheel-not-here"}


async def test_extras_of_what_conda_brings_are_followed_where_they_are_known(
    channel_factory: ChannelFactory, pip_index: PipIndex, prefix: Path
) -> None:
    info = "Metadata-Version: 2.1\nName: kit\nVersion: 1.0\nProvides-Extra: fast\n"
    info += "Requires-Dist: speedup ; extra == 'fast'\n"
    kit = python_package("kit", files={"site-packages/kit-1.0.dist-info/METADATA": info})
    served = channel_factory("own", [*base_packages(), kit])
    pip_index.add(wheel("speedup"))
    asked = request(prefix, served, "kit[fast]", conda=("python", "kit"))
    first = await plan(asked)
    assert first.pip_adds == ()
    assert "pip-extras-not-known" in {check.message.code for check in first.checks}
    await apply(ApplyPlan(first), silent)
    second = await plan(msgspec.structs.replace(asked, prefix=str(prefix.with_name("second"))))
    assert [each.name for each in second.pip_adds] == ["speedup"]
    assert "pip-extras-not-known" not in {check.message.code for check in second.checks}


def test_a_page_of_links_is_read_like_an_answer_in_json() -> None:
    digest = "ab" * 32
    page = f'<a data-x="1" href="../../v-1.0.whl?a=1&amp;b=2#sha256={digest.upper()}">v</a>'
    assert elsewhere._of_page(page) == [("../../v-1.0.whl?a=1&b=2", digest)]
    assert elsewhere._of_page('<a href="v-1.0.whl#md5=00">v</a><p>') == []


def test_a_bundle_without_any_python_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProblemError) as caught:
        helping_python(str(tmp_path / "envs" / "new"))
    assert caught.value.problem.code == "pip-no-interpreter"
    entry = paths.package_cache(tmp_path / "envs" / "new") / "python-3.12.1-0"
    python_of(entry).parent.mkdir(parents=True)
    python_of(entry).touch()
    assert helping_python(str(tmp_path / "envs" / "new")) == python_of(entry)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(ProblemError) as caught:
        uv_program()
    assert caught.value.problem.code == "uv-missing"


def test_settings_of_others_do_not_reach_uv(
    tmp_path: Path, pip_index: PipIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.engine.pip import program

    seen: dict[str, str] = {}

    def listen(command, *, env, **_):  # type: ignore[no-untyped-def]
        seen.update(env)
        seen["command"] = json.dumps(command)
        return program.ChildResult(0, "")

    monkeypatch.setattr(program, "quiet_child", listen)
    for name in OUTSIDE:
        monkeypatch.setenv(name, "1")
    indexes = indexes_for(PipIndexes())
    run_uv(["list"], work=tmp_path, cache=tmp_path, timeout=1, indexes=indexes)
    assert not seen.keys() & set(OUTSIDE)
    assert seen["UV_DEFAULT_INDEX"] == pip_index.index_url
    assert "127.0.0.1" not in seen["command"]
    assert "--no-config" in seen["command"]
