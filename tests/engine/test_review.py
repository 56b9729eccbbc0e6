"""Files under review against real channels: what is asked for, and what is said of the rest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.engine.channels.sources import native_subdir
from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.plan import Severity
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import LineMark, PipVia
from core.settings import Settings, SettingsFile
from tests.support.channels import PYTHON_OLD, ChannelFactory, ServedChannel, package
from tests.support.fault_server import FaultServer
from tests.support.planning import plan
from tests.support.whole_reviews import environment, found, ids, look, request

SUBDIR = str(native_subdir())


async def test_a_plain_file_becomes_a_request_that_can_be_planned(
    channel: ServedChannel, home: Path
) -> None:
    review = await look(environment(channel, "app=2.0", "solo", "python"))
    made = request(review)
    assert made.specs == ("app=2.0", "solo", "python")
    assert made.channels == (channel.url,)
    assert made.prefix == str(home / ".conda" / "envs" / "course")
    assert review.as_it_is == 3
    assert found(review, "found").severity is Severity.OK
    planned = await plan(made)
    assert {"app", "libx", "solo", "python"} <= {record.name for record in planned.after}


async def test_the_prefix_is_struck_out(channel: ServedChannel) -> None:
    review = await look(environment(channel, "solo") + "prefix: /home/teacher/envs/dl\n")
    note = review.notes[-1]
    assert (note.mark, note.struck) == (LineMark.DROPPED, ((0, 29),))
    assert note.finding in ids(review)


async def test_builds_that_do_not_exist_here_are_let_go_of(channel: ServedChannel) -> None:
    build = next(item.build for item in channel.packages if item.name == "solo")
    text = environment(channel, f"solo=1.1={build}", "app=2.0=h123_mac")
    review = await look(text)
    assert request(review).specs == (f"solo=1.1={build}", "app=2.0")
    builds = found(review, "builds")
    assert (builds.chosen, builds.lines) == ("needed", (6,))
    assert [choice.id for choice in builds.choices] == ["all", "needed", "keep"]
    (note,) = [note for note in review.notes if note.line == 6]
    ((start, end),) = note.struck
    assert review.file.lines[5][start:end] == "=h123_mac"
    await plan(request(review))


async def test_builds_go_all_or_stay_all_where_the_user_says_so(channel: ServedChannel) -> None:
    build = next(item.build for item in channel.packages if item.name == "solo")
    text = environment(channel, f"solo=1.1={build}", "app=2.0=h123_mac")
    every = await look(text, {"builds": "all"})
    assert request(every).specs == ("solo=1.1", "app=2.0")
    kept = await look(text, {"builds": "keep"})
    assert request(kept).specs == (f"solo=1.1={build}", "app=2.0=h123_mac")
    assert found(kept, "builds").severity is Severity.WARN


async def test_the_kind_of_a_build_stays_where_it_can_be_had(
    channel_factory: ChannelFactory,
) -> None:
    channel = channel_factory(
        packages=[
            package("torch-like", "2.5", build="cuda126_py312_1"),
            package("torch-like", "2.5", build="cpu_py312_1"),
        ]
    )
    review = await look(environment(channel, "torch-like=2.5=py3.11_cuda12.4_0"))
    assert request(review).specs == ("torch-like==2.5=*cuda*",)
    planned = await plan(request(review))
    assert planned.after[0].build == "cuda126_py312_1"


async def test_a_build_for_another_system_that_lies_in_noarch_is_none_for_this(
    channel_factory: ChannelFactory,
) -> None:
    foreign = "__osx" if sys.platform != "darwin" else "__win"
    channel = channel_factory(
        packages=[
            package("shell", "1.0", build="for_them", depends=[foreign], noarch="generic"),
            package("shell", "1.0", build="for_all", noarch="generic"),
        ]
    )
    review = await look(environment(channel, "shell=1.0=for_them"))
    assert request(review).specs == ("shell=1.0",)


async def test_builds_for_a_gpu_wait_for_an_answer_where_there_is_none(
    channel_factory: ChannelFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = channel_factory(
        packages=[
            package("torch-like", "2.5", build="cuda126_1", depends=["__cuda >=12"]),
            package("torch-like", "2.5", build="cpu_1"),
        ]
    )
    text = environment(channel, "torch-like=2.5=cuda126_1")
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "")
    review = await look(text)
    gpu = found(review, "gpu")
    assert (gpu.severity, gpu.suggested, review.request) == (Severity.BLOCK, "without", None)
    without = await look(text, {"gpu": "without"})
    assert (await plan(request(without))).after[0].build == "cpu_1"
    kept = await look(text, {"gpu": "keep"})
    assert request(kept).specs == ("torch-like=2.5=cuda126_1",)
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "12.8")
    assert "gpu" not in ids(await look(text))


async def test_a_version_that_is_not_to_be_had_gives_way_to_the_nearest(
    channel: ServedChannel,
) -> None:
    text = environment(channel, "libx=1.1.7", "app=9", "solo=1.1")
    review = await look(text)
    assert request(review).specs == ("libx=1.1", "app", "solo=1.1")
    versions = found(review, "versions")
    assert (versions.severity, versions.lines) == (Severity.WARN, (5, 6))
    free = await look(text, {"versions": "free"})
    assert request(free).specs == ("libx", "app", "solo=1.1")
    kept = await look(text, {"versions": "keep"})
    assert request(kept).specs == ("libx=1.1.7", "app=9", "solo=1.1")


async def test_a_channel_that_is_not_there_is_left_out(channel: ServedChannel) -> None:
    gone = f"{channel.server.url}/gone"
    text = environment(channel, "solo").replace("channels:", f"channels:\n  - {gone}")
    review = await look(text)
    assert request(review).channels == (channel.url,)
    assert found(review, f"unread:{gone}").lines == (3,)
    kept = await look(text, {f"unread:{gone}": "keep"})
    assert request(kept).channels == (gone, channel.url)


async def test_a_folder_of_another_computer_is_no_channel_here(channel: ServedChannel) -> None:
    text = environment(channel, "solo").replace("channels:", "channels:\n  - file:///gpfs/no/such")
    review = await look(text)
    assert request(review).channels == (channel.url,)
    assert review.notes[0].mark is LineMark.DROPPED


async def test_lines_for_other_systems_are_dropped(channel: ServedChannel) -> None:
    here = {"linux": "linux", "win32": "win", "darwin": "osx"}[sys.platform]
    other = "win" if here != "win" else "linux"
    review = await look(environment(channel, f"solo  # [{here}]", f"app  # [{other}]"))
    assert request(review).specs == ("solo",)
    assert [note.mark for note in review.notes] == [LineMark.DROPPED]
    assert found(review, f"selector:{other}").lines == (6,)


async def test_the_systems_a_file_is_for_are_told_where_this_is_none(
    channel: ServedChannel,
) -> None:
    text = environment(channel, "solo") + "platforms: [zos-z]\n"
    assert found(await look(text), "platform").severity is Severity.WARN
    mine = environment(channel, "solo") + f"platforms: [{SUBDIR}]\n"
    assert "platform" not in ids(await look(mine))


async def test_a_line_written_twice_is_asked_for_once(channel: ServedChannel) -> None:
    review = await look(environment(channel, "solo", "app", "solo"))
    assert request(review).specs == ("solo", "app")
    assert review.notes[-1].mark is LineMark.DROPPED


async def test_variables_are_set_and_powerful_ones_only_when_agreed_to(
    channel: ServedChannel,
) -> None:
    text = environment(channel, "solo") + (
        "variables:\n  COURSE: dl\n  LD_PRELOAD: /tmp/x.so\n  API_TOKEN: hush-hush\n  a b: 1\n"
    )
    review = await look(text)
    made = request(review)
    assert made.variables == {"COURSE": "dl"}
    assert made.origin is not None
    assert made.origin.secrets == ("API_TOKEN",)
    agreed = await look(text, {"variable:LD_PRELOAD": "set"})
    assert set(request(agreed).variables) == {"COURSE", "LD_PRELOAD"}
    dropped = [note for note in review.notes if note.mark is LineMark.DROPPED]
    assert [review.file.lines[note.line - 1][slice(*note.struck[0])] for note in dropped] == [
        "LD_PRELOAD: /tmp/x.so",
        "a b: 1",
    ]


async def test_variables_on_one_line_are_told_apart(channel: ServedChannel) -> None:
    text = environment(channel, "solo") + (
        "variables: {COURSE: dl, LD_PRELOAD: /tmp/x.so, 'a b': 1, 'c d': 2}\n"
    )
    review = await look(text)
    assert request(review).variables == {"COURSE": "dl"}
    of_variables = [each for each in ids(review) if each.startswith("variable:")]
    assert of_variables == ["variable:LD_PRELOAD", "variable:a b", "variable:c d"]
    agreed = await look(text, {"variable:LD_PRELOAD": "set"})
    assert set(request(agreed).variables) == {"COURSE", "LD_PRELOAD"}


async def test_what_a_command_asks_for_is_told_package_by_package(channel: ServedChannel) -> None:
    text = f"conda create -n course -c {channel.url} App Solo 'libx==' 'bad!!'\n"
    review = await look(text)
    told = [found.message for found in review.findings if found.lines == (1,)]
    assert {m.params["written"] for m in told if m.code == "file-upper-case"} == {"App", "Solo"}
    unread = [f for f in review.findings if f.severity is Severity.BLOCK]
    assert {found.message.params["spec"] for found in unread} == {"libx==", "bad!!"}
    half = await look(text, {unread[0].id: "skip"})
    assert half.request is None
    assert [note.mark for note in half.notes] == [LineMark.OPEN]
    whole = await look(text, {found.id: "skip" for found in unread})
    assert set(request(whole).specs) == {"App", "Solo"}


async def test_a_line_nobody_can_read_waits_for_an_answer(channel: ServedChannel) -> None:
    text = environment(channel, "solo", "app: 2.0", "'!!'", "git+https://example.org/x.git")
    review = await look(text)
    assert review.request is None
    assert {note.mark for note in review.notes} == {LineMark.OPEN}
    answers = {f.id: f.suggested for f in review.findings if f.severity is Severity.BLOCK}
    assert sorted(answers.values()) == ["pip", "right", "skip"]
    again = await look(text, answers)
    assert request(again).specs == ("solo", "app=2.0")
    (row,) = again.pip
    assert row.via is PipVia.NOBODY
    assert row.unsafe is not None


async def test_requirements_bring_python(channel: ServedChannel, tmp_path: Path) -> None:
    review = await look("solo==1.1\nonly-pip-has-it==2.0 ; python_version > '3'\n# a comment\n")
    assert review.problem is not None or request(review).pip
    file = tmp_path / "requirements.txt"
    file.write_text("nowhere-else==1.0\n", encoding="utf-8")
    (tmp_path / "home" / ".condarc").write_text(f"channels: ['{channel.url}']\n", encoding="utf-8")
    made = request(await review_file(ReviewFile(FileSource(str(file))), silent))
    assert made.specs == ("python",)
    assert [wish.text for wish in made.pip] == ["nowhere-else==1.0"]


async def test_what_a_project_says_of_python_holds(channel: ServedChannel, home: Path) -> None:
    (home / ".condarc").write_text(f"channels: ['{channel.url}']\n", encoding="utf-8")
    text = '[project]\nname = "x"\nrequires-python = ">=3.8,<4"\ndependencies = ["nowhere-else"]\n'
    made = request(await look(text))
    assert made.specs == ("python >=3.8,<4",)


async def test_commands_of_a_tutorial_make_a_new_environment(channel: ServedChannel) -> None:
    text = f"$ conda install -c {channel.url} solo=1.1 app\n"
    review = await look(text)
    made = request(review)
    assert made.specs == ("solo=1.1", "app")
    assert review.name == "new-env"


async def test_findings_are_in_the_order_to_be_read(channel: ServedChannel) -> None:
    text = environment(channel, "solo", "app: 2", "App=2.0=no_such") + "what: ever\n"
    review = await look(text)
    weights = [found.severity for found in review.findings]
    order = [Severity.BLOCK, Severity.WARN, Severity.INFO, Severity.OK]
    assert weights == sorted(weights, key=order.index)
    assert weights[0] is Severity.BLOCK


async def test_a_second_review_asks_no_server(channel_factory: ChannelFactory) -> None:
    channel = channel_factory(packages=[package("one"), package("two")], faults=True)
    text = environment(channel, "one=1.0=0", "two=1.0=no_such")
    await look(text)
    assert isinstance(channel.server, FaultServer)
    channel.server.forget()
    again = await look(text, {"builds": "all"})
    assert channel.server.requests == []
    assert request(again).specs == ("one=1.0", "two=1.0")


async def test_offline_nothing_is_said_of_names(channel: ServedChannel) -> None:
    SettingsFile().save(Settings(offline=True))
    review = await look(environment(channel, "no-such-package", "pip", "pip:\n    - timm==1.0"))
    assert review.offline
    assert request(review).specs == ("no-such-package", "pip", "python")
    assert [row.via for row in review.pip] == [PipVia.PIP]


async def test_an_unreachable_channel_is_told_as_a_problem() -> None:
    review = await look("channels: ['http://127.0.0.1:9/x']\ndependencies: [solo]\n")
    assert review.problem is not None
    assert review.request is None


async def test_an_explicit_file_names_the_very_records(channel: ServedChannel) -> None:
    planned = await plan(CreateRequest("/nowhere/at-all", ("app=2.0",), (channel.url,)))
    lines = [f"{record.url}#{record.sha256}" for record in planned.after]
    review = await look("\n".join(["@EXPLICIT", *lines, ""]))
    assert isinstance(review.request, RestoreRequest)
    assert {r.name for r in review.request.records} == {r.name for r in planned.after}
    assert review.as_it_is == len(planned.after)


async def test_an_explicit_file_of_another_system_is_offered_anew(
    channel: ServedChannel,
) -> None:
    other = "osx-64" if SUBDIR != "osx-64" else "linux-64"
    hashed = "0" * 32
    text = f"@EXPLICIT\n{channel.url}/{other}/solo-1.1-h1_0.conda#{hashed}\n"
    review = await look(text)
    assert review.request is None
    platform = found(review, "platform")
    assert (platform.severity, platform.suggested) == (Severity.BLOCK, "solve")
    again = await look(text, {"platform": "solve"})
    assert request(again).specs == ("solo==1.1",)
    await plan(request(again))


async def test_python_of_the_file_stays_as_it_is(channel: ServedChannel) -> None:
    review = await look(environment(channel, f"python={PYTHON_OLD}", "pip:\n    - nowhere-else"))
    assert f"python={PYTHON_OLD}" in request(review).specs
    assert "python-added" not in ids(review)


@pytest.fixture
def exported(channel_factory: ChannelFactory) -> tuple[ServedChannel, str]:
    """A channel, and an export made from others' builds: `libz` was brought along by nine apps."""
    apps = [package(f"app{n}", "1.0", build="new", depends=["libz >=2"]) for n in range(9)]
    channel = channel_factory(
        packages=[*apps, package("libz", "1.5", build="new"), package("libz", "2.0", build="new")]
    )
    lines = [*(f"app{n}=1.0=old" for n in range(9)), "libz=1.5=old"]
    return channel, environment(channel, *lines)


async def test_libraries_brought_along_do_not_hold_other_builds_back(
    exported: tuple[ServedChannel, str],
) -> None:
    _, text = exported
    review = await look(text)
    assert request(review).specs[-1] == "libz"
    libraries = found(review, "libraries")
    assert (libraries.chosen, libraries.lines) == ("free", (14,))
    planned = await plan(request(review))
    assert {r.version for r in planned.after if r.name == "libz"} == {"2.0"}
    kept = await look(text, {"libraries": "keep"})
    assert request(kept).specs[-1] == "libz=1.5"


async def test_what_is_to_be_had_just_so_keeps_its_libraries(
    exported: tuple[ServedChannel, str],
) -> None:
    _, text = exported
    assert "libraries" not in ids(await look(text.replace("=old", "=new")))


async def test_a_version_without_a_build_for_the_files_python_is_not_to_be_had(
    channel_factory: ChannelFactory,
) -> None:
    channel = channel_factory(
        packages=[
            package("python", "3.12.1"),
            package("ext", "1.0.3", depends=["python >=3.11,<3.12.0a0"]),
            package("ext", "1.0.9", depends=["python >=3.12,<3.13.0a0"]),
            package("far", "2.0", depends=["python >=3.11,<3.12.0a0"]),
        ]
    )
    review = await look(environment(channel, "python=3.12", "ext=1.0.3", "far=2.0"))
    assert request(review).specs == ("python=3.12", "ext=1.0", "far=2.0")
    assert found(review, "versions").lines == (6,)
    assert "versions" not in ids(await look(environment(channel, "ext=1.0.3", "far=2.0")))
