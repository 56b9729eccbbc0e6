"""Channels of files: their canonical names, and those that are of no use any more."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
import yaml

from core.engine.files.reading import read_source
from core.engine.review.beginning import begin
from core.engine.review.channels.channels import inspect_channels, say_whose_channels
from core.engine.review.draft import Draft
from core.model.file_source import FileSource
from core.model.plan import Severity
from core.model.review import LineMark
from core.model.wording import MESSAGES

TUNA = "https://mirrors.tuna.tsinghua.edu.cn/anaconda"


def draft_of(
    *channels: str, answers: dict[str, str] | None = None, specs: str = "numpy", subdir: str = ""
) -> Draft:
    """The draft of a file with these channels, looked at."""
    listed = "".join(f"  - {channel}\n" for channel in channels)
    text = f"channels:\n{listed}dependencies:\n  - {specs}\n"
    file = read_source(FileSource(text=text))
    draft = begin(file, answers or {}, subdir or "linux-64")
    inspect_channels(draft)
    say_whose_channels(draft)
    return draft


def test_a_mirror_is_turned_back_into_the_channel() -> None:
    draft = draft_of(f"{TUNA}/cloud/conda-forge/", "https://conda.anaconda.org/bioconda")
    assert draft.channels == ["conda-forge", "bioconda"]
    assert draft.notes[2].instead == "conda-forge"
    assert draft.notes[2].mark is LineMark.CHANGED


@pytest.mark.parametrize(
    "channel",
    [
        f"{TUNA}/pkgs/free/",
        "https://repo.continuum.io/pkgs/free",
        f"{TUNA}/cloud/msys2",
        "pkgs/msys2",
        "intel",
        "local",
        "https://opentuna.cn/anaconda/cloud/conda-forge",
    ],
)
def test_a_channel_that_has_ended_is_left_out(channel: str) -> None:
    draft = draft_of(channel, "conda-forge")
    assert draft.channels == ["conda-forge"]
    assert draft.notes[2].mark is LineMark.DROPPED
    assert draft.findings[0].lines == (2,)
    assert draft.findings[0].message.code in MESSAGES


def test_a_channel_with_terms_is_used_only_when_the_user_says_so() -> None:
    draft = draft_of("conda-forge", "defaults")
    assert draft.channels == ["conda-forge"]
    (finding,) = draft.findings
    assert (finding.severity, finding.chosen) == (Severity.WARN, "leave")
    agreed = draft_of("conda-forge", "defaults", answers={"terms:defaults": "keep"})
    assert agreed.channels == ["conda-forge", "defaults"]


def test_terms_the_user_lives_with_are_no_news(home: Path) -> None:
    (home / ".condarc").write_text("channels: [defaults]\n", encoding="utf-8")
    draft = draft_of("defaults")
    assert draft.channels == ["defaults"]
    assert draft.findings == []


def test_defaults_are_never_added() -> None:
    draft = draft_of()
    assert draft.channels == []
    assert draft.findings[0].message.params["channels"] == "conda-forge"


def test_a_folder_of_this_computer_is_a_channel(tmp_path: Path) -> None:
    assert draft_of(tmp_path.as_uri()).channels == [tmp_path.as_uri()]


def test_a_spec_follows_its_channel() -> None:
    draft = draft_of("conda-forge", specs=f"{TUNA}/cloud/conda-forge::numpy=1.2")
    assert draft.wishes[0].spec == "conda-forge::numpy=1.2"
    left = draft_of("conda-forge", "pkgs/free", specs="pkgs/free::numpy")
    assert left.wishes[0].spec == "numpy"


def test_a_file_can_not_make_us_knock_at_every_door() -> None:
    draft = draft_of(*(f"https://host{n}.example.org/x" for n in range(100)))
    assert len(draft.channels) == 40
    assert [finding.id for finding in draft.findings] == ["channels-many"]
    assert draft.findings[0].lines == (42,)


def test_the_table_of_channels_names_its_sources() -> None:
    text = (resources.files("resources") / "channels_gone.yaml").read_text(encoding="utf-8")
    table = yaml.safe_load(text)
    assert table["date"]
    for row in table["channels"]:
        assert row["why"] in {"ended", "gone"}
        assert set(row["sources"]) <= table["sources"].keys()
        assert set(row.get("systems", ())) <= {"win", "linux", "osx"}
