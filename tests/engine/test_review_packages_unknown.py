"""Packages of a file that the channels do not have here, and what is proposed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.packages import unknown
from core.engine.review.packages.system_packages import inspect_system_packages
from core.engine.review.packages.unknown import inspect_unknown
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.review import LineMark, PipVia
from tests.support.channels import package
from tests.support.reviewing import asked, build, draft_of, environment, finding


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    root = tmp_path_factory.mktemp("review")
    here = [
        package("scikit-learn", "1.5.1"),
        package("pandas", "2.2.2"),
        package("pandas-b"),
        package("py-opencv", "4.10"),
        package("hdf5", "1.14"),
        package("libllvm15"),
        build("libcxx", "18.1.0"),
        build("libcxx", "18.1.0", subdir="osx-arm64"),
        build("fluid", subdir="linux-64"),
        build("glassfish", subdir="win-64"),
        build("vs2015_runtime", "14.0", subdir="win-64"),
        build("appnope", subdir="osx-arm64"),
        *(build(name, subdir="win-64") for name in ("gadget", "gizmo", "widget")),
    ]
    build_channel(root / "here", here)
    build_channel(root / "other", [package("rare", "1.0"), package("pandas", "1.0")])
    with WebServer(root) as running:
        yield running


@pytest.fixture
def here(server: WebServer) -> str:
    return server.channel("here")


async def _look(draft: Draft) -> Draft:
    names = Names(draft)
    await inspect_system_packages(draft, names)
    await inspect_unknown(draft, names)
    return draft


async def test_an_import_name_is_answered_by_its_package(here: str) -> None:
    draft = await _look(draft_of(environment("sklearn=1.5.1=py_0", "pandas"), here))
    found = finding(draft, "unknown:sklearn")
    assert (found.severity, found.chosen, found.suggested) == (
        Severity.WARN,
        "",
        "use:scikit-learn",
    )
    assert found.message.params == {"name": "sklearn", "right": "scikit-learn"}
    assert draft.notes[5].mark is LineMark.OPEN
    assert len(draft.findings) == 1


async def test_an_accepted_name_takes_the_version_with_it_and_leaves_the_build(here: str) -> None:
    answers = {"unknown:sklearn": "use:scikit-learn"}
    draft = await _look(draft_of(environment("sklearn=1.5.1=py_0"), here, answers=answers))
    assert asked(draft) == ["scikit-learn==1.5.1"]
    assert finding(draft, "unknown:sklearn").severity is Severity.INFO
    note = draft.notes[5]
    assert (note.mark, note.instead) == (LineMark.CHANGED, "scikit-learn==1.5.1")


@pytest.mark.parametrize(
    ("written", "right"),
    [("pandsa", "pandas"), ("opencv-python", "py-opencv"), ("scikitlearn", "scikit-learn")],
)
async def test_a_slip_of_the_pen_is_answered_by_what_was_meant(
    here: str, written: str, right: str
) -> None:
    draft = await _look(draft_of(environment(written), here))
    assert finding(draft, f"unknown:{written}").suggested == f"use:{right}"


async def test_a_name_with_another_number_is_offered_but_not_suggested(here: str) -> None:
    found = finding(await _look(draft_of(environment("libllvm14"), here)), "unknown:libllvm14")
    assert found.suggested == ""
    assert found.severity is Severity.BLOCK
    assert "use:libllvm15" in {choice.id for choice in found.choices}


@pytest.mark.parametrize("name", ["r-pandas", "pandorra", "pan"])
async def test_a_name_that_is_only_alike_is_not_suggested(here: str, name: str) -> None:
    draft = await _look(draft_of(environment(name), here))
    assert finding(draft, f"unknown:{name}").suggested == ""


async def test_a_name_nobody_has_blocks_until_it_is_answered(here: str) -> None:
    text = environment("course-utils=0.3.2", "pandas")
    draft = await _look(draft_of(text, here))
    found = finding(draft, "unknown:course-utils")
    assert found.severity is Severity.BLOCK
    assert [choice.id for choice in found.choices] == ["pip", "skip"]
    assert draft.pip == []

    skipped = await _look(draft_of(text, here, answers={found.id: "skip"}))
    assert asked(skipped) == ["pandas"]
    assert skipped.notes[5].mark is LineMark.DROPPED

    by_pip = await _look(draft_of(text, here, answers={found.id: "pip"}))
    (row,) = by_pip.pip
    assert (row.via, row.text, row.line) == (PipVia.PIP, "course-utils==0.3.2.*", 5)
    assert by_pip.pip_entries[row.id].requirement == "course-utils==0.3.2.*"
    assert asked(by_pip) == ["pandas"]


async def test_an_answer_that_is_no_choice_is_none(here: str) -> None:
    draft = await _look(draft_of(environment("nobody"), here, answers={"unknown:nobody": "use:rm"}))
    assert finding(draft, "unknown:nobody").severity is Severity.BLOCK


async def test_what_exists_for_another_system_is_said_to(here: str) -> None:
    draft = await _look(draft_of(environment("glassfish", "fluid"), here))
    found = finding(draft, "unknown:glassfish")
    assert found.message.code == "review-unknown-elsewhere"
    assert found.message.params == {"name": "glassfish", "there": "win-64", "here": "linux-64"}
    assert found.suggested == "skip"
    on_windows = await _look(draft_of(environment("fluid"), here, subdir="win-64"))
    assert finding(on_windows, "unknown:fluid").message.params["there"] == "linux-64"


async def test_a_part_only_anaconda_has_is_left_out_by_suggestion(here: str) -> None:
    draft = await _look(draft_of(environment("_tflow_190_select=0.0.1=gpu"), here))
    assert finding(draft, "unknown:_tflow_190_select").suggested == "skip"


async def test_a_package_everybody_knows_is_no_slip_of_the_pen(
    here: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = environment("pandas-a")
    assert finding(await _look(draft_of(text, here)), "unknown:pandas-a").suggested
    monkeypatch.setattr(unknown, "summaries", lambda: {"pandas-a": None})
    found = finding(await _look(draft_of(text, here)), "unknown:pandas-a")
    assert (found.suggested, found.severity) == ("", Severity.BLOCK)


async def test_what_only_pip_has_goes_to_pip(here: str) -> None:
    draft = await _look(draft_of(environment("nvidia-cublas-cu12=12.1.3.1"), here))
    assert finding(draft, "unknown:nvidia-cublas-cu12").suggested == "pip"


async def test_the_channel_a_line_names_is_the_one_that_counts(server: WebServer) -> None:
    here, other = server.channel("here"), server.channel("other")
    text = environment(f"{other}::rare", f"{other}::hdf5=1.14", f"{here}::pandas")
    draft = await _look(draft_of(text, here))
    (found,) = draft.findings
    assert found.message.code == "review-unknown-in-channel"
    assert found.suggested == "use:hdf5"
    answered = await _look(draft_of(text, here, answers={found.id: "use:hdf5"}))
    assert asked(answered)[1] == "hdf5=1.14"


async def test_packages_of_another_system_go_in_one_finding(here: str) -> None:
    text = environment(
        "vs2015_runtime=14.0=h1", "appnope=0.1.3=py_0", "libcxx=18.1.0=h2", "pandas=2.2.2=py_0"
    )
    draft = await _look(draft_of(text, here))
    found = finding(draft, "system-packages")
    assert found.lines == (5, 6, 7)
    assert found.message.params["system"] == "Windows / macOS"
    assert asked(draft) == ["pandas=2.2.2=py_0"]
    assert len(draft.findings) == 1
    kept = await _look(draft_of(text, here, answers={"system-packages": "keep"}))
    # libcxx exists here; of the others it is asked again.
    assert {each.id for each in kept.findings} == {
        "system-packages",
        "unknown:vs2015_runtime",
        "unknown:appnope",
    }


async def test_many_packages_of_an_export_that_only_others_have_go_together(here: str) -> None:
    lines = ("gadget=1.0=h1", "gizmo=1.0=h1", "widget=1.0=h1", "glassfish", "pandas=2.2.2=py_0")
    draft = await _look(draft_of(environment(*lines), here))
    found = finding(draft, "elsewhere")
    assert (found.chosen, found.severity, found.lines) == ("skip", Severity.WARN, (5, 6, 7))
    assert found.detail is not None
    assert found.detail.params["names"] == "gadget, gizmo, widget"
    # A line without a build was written by somebody, who is asked.
    assert {each.id for each in draft.findings} == {"elsewhere", "unknown:glassfish"}
    assert asked(draft) == ["glassfish", "pandas=2.2.2=py_0"]

    one_by_one = await _look(draft_of(environment(*lines), here, answers={"elsewhere": "each"}))
    assert len(one_by_one.findings) == 5
    assert len(asked(one_by_one)) == 5


async def test_a_package_of_a_system_that_is_meant_stays(here: str) -> None:
    assert asked(await _look(draft_of(environment("libcxx"), here))) == ["libcxx"]
    text = environment("libcxx=18.1.0=h2")
    on_mac = await _look(draft_of(text, here, subdir="osx-arm64"))
    assert asked(on_mac) == ["libcxx=18.1.0=h2"]


async def test_a_channel_that_cannot_be_read_is_named_as_a_possible_source(
    server: WebServer, here: str
) -> None:
    gone = server.channel("gone")
    draft = await _look(draft_of(environment("pandsa", "pandas"), gone, here))
    found = finding(draft, "unknown:pandsa")
    # It may be there, so the likeness to another name says nothing.
    assert found.suggested == ""
    assert found.detail is not None
    assert found.detail.code == "review-unknown-unread"
    assert gone in str(found.detail.params["channels"])


async def test_a_channel_that_can_be_none_counts_as_one_that_cannot_be_read(here: str) -> None:
    bad = "http!s://host.example/some"
    draft = draft_of(environment("pandas"), bad, here)
    names = Names(draft)
    await inspect_unknown(draft, names)
    assert draft.findings == []
    (problem,) = names.unread.values()
    assert problem.code == "channel-name-bad"


async def test_without_any_channel_that_can_be_read_nothing_is_said(server: WebServer) -> None:
    with pytest.raises(ProblemError):
        await _look(draft_of(environment("pandas"), server.channel("gone")))


async def test_the_same_name_twice_is_one_question(here: str) -> None:
    draft = await _look(draft_of(environment("sklearn", "sklearn>=1"), here))
    assert finding(draft, "unknown:sklearn").lines == (5, 6)
