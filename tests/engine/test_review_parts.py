"""Files of several parts under review: includes, groups, locks with pip, and through the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.client import EngineClient
from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.plan import Severity
from core.model.request import CreateRequest
from core.model.review import Review
from tests.support.channels import ServedChannel
from tests.support.planning import plan


@pytest.fixture(autouse=True)
def own_channels(home: Path, channel: ServedChannel) -> None:
    """The user's configuration names the test's channel."""
    (home / ".condarc").write_text(f"channels: ['{channel.url}']\n", encoding="utf-8")


async def look(path: Path, answers: dict[str, str] | None = None, **more: object) -> Review:
    """The review of a file."""
    call = ReviewFile(FileSource(str(path)), answers or {}, **more)  # type: ignore[arg-type]
    return await review_file(call, silent)


def request(review: Review) -> CreateRequest:
    """The request, which is one for a new environment."""
    assert isinstance(review.request, CreateRequest), review.findings
    return review.request


async def test_what_an_included_file_asks_for_is_asked_for_at_the_line_that_names_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "base.txt").write_text("nowhere-else==1.0\n-r more.txt\n", encoding="utf-8")
    (tmp_path / "more.txt").write_text("nor-here>=2\n", encoding="utf-8")
    file = tmp_path / "requirements.txt"
    file.write_text("first-one\n-r base.txt\n-r gone.txt\n", encoding="utf-8")
    review = await look(file)
    texts = [wish.text for wish in request(review).pip]
    assert texts == ["first-one", "nowhere-else==1.0", "nor-here>=2"]
    assert [row.line for row in review.pip] == [1, 2, 2]
    assert len({row.id for row in review.pip}) == 3
    gone = next(f for f in review.findings if f.message.code == "file-include-missing")
    assert (gone.severity, gone.lines) == (Severity.WARN, (3,))


async def test_a_constraints_file_asks_for_nothing_itself(tmp_path: Path) -> None:
    (tmp_path / "bounds.txt").write_text("nowhere-else<3\nother<2\n", encoding="utf-8")
    file = tmp_path / "requirements.txt"
    file.write_text("nowhere-else>=1\n-c bounds.txt\n", encoding="utf-8")
    (wish,) = request(await look(file)).pip
    assert wish.name == "nowhere-else"
    assert "<3" in wish.text


async def test_an_included_file_that_is_broken_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    file = tmp_path / "requirements.txt"
    file.write_text("nowhere-else\n-r bad.txt\n", encoding="utf-8")
    review = await look(file)
    assert "review-included-unread" in {f.message.code for f in review.findings}


async def test_a_command_that_names_an_environment_file_takes_it_over(
    tmp_path: Path, channel: ServedChannel
) -> None:
    (tmp_path / "env.yml").write_text(
        f"name: course\nchannels: ['{channel.url}']\ndependencies: [solo]\nvariables: {{A: b}}\n",
        encoding="utf-8",
    )
    file = tmp_path / "setup.sh"
    file.write_text("conda env create -f env.yml\nconda activate course\n", encoding="utf-8")
    review = await look(file)
    assert review.name == "course"
    assert request(review).specs == ("solo",)
    assert request(review).channels == (channel.url,)
    told = {found.id: found.lines for found in review.findings}
    assert told["included-variables:1"] == (1,)


async def test_parts_of_a_project_are_taken_when_they_are_chosen(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[project]\nname = "x"\ndependencies = ["nowhere-else"]\n'
        '[project.optional-dependencies]\nplots = ["nor-here"]\ndocs = ["not-there"]\n',
        encoding="utf-8",
    )
    review = await look(file)
    assert (review.groups, review.group) == (("plots", "docs"), ())
    assert [wish.name for wish in request(review).pip] == ["nowhere-else"]
    chosen = await look(file, groups=("plots",))
    assert chosen.group == ("plots",)
    assert [wish.name for wish in request(chosen).pip] == ["nowhere-else", "nor-here"]


async def test_a_lock_whose_pip_packages_have_no_address_is_solved_to_the_same(
    tmp_path: Path, channel: ServedChannel
) -> None:
    planned = await plan(CreateRequest("/nowhere/at-all", ("app=2.0",), (channel.url,)))
    lines = [f"{record.url}#{record.sha256}" for record in planned.after]
    file = tmp_path / "explicit.txt"
    file.write_text(
        "\n".join(["@EXPLICIT", *lines, "# pip nowhere-else==1.2.3", ""]), encoding="utf-8"
    )
    made = request(await look(file))
    assert [wish.text for wish in made.pip] == ["nowhere-else==1.2.3"]
    again = await plan(
        CreateRequest("/nowhere/at-all", made.specs, made.channels),
    )
    assert {record.url for record in again.after} == {record.url for record in planned.after}


async def test_a_review_crosses_the_line_between_the_processes(tmp_path: Path) -> None:
    file = tmp_path / "environment.yml"
    file.write_text("name: x\ndependencies:\n- solo=1.1=nowhere\n- app\n", encoding="utf-8")
    client = EngineClient()
    try:
        review = await client.call(ReviewFile(FileSource(str(file))))
    finally:
        await client.aclose()
    assert request(review).specs == ("solo=1.1", "app")
    assert review.as_it_is == 1
