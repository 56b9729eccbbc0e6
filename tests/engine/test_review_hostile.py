"""Files made to do harm: refused, or defused before anything goes out."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest

from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.engine.transactions.variables import without_pasted_secrets
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.request import CreateRequest
from core.model.review import PipVia, Review
from core.settings import Settings, SettingsFile
from tests.support.channels import ServedChannel

SECRET = "hunter2-hunter2"


@pytest.fixture(autouse=True)
def nobody_to_ask() -> None:
    """No server is needed to be careful."""
    SettingsFile().save(Settings(offline=True))


async def look(text: str, answers: dict[str, str] | None = None) -> Review:
    """The review of a pasted text."""
    return await review_file(ReviewFile(FileSource(text=text), answers or {}), silent)


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "/etc/x",
        "C:\\x",
        "..",
        "a\\..\\..\\b",
        "x\x1b[31m",
        "con",
        "base",
        "~root",
        "$HOME",
    ],
)
async def test_no_name_leads_out_of_the_folder(name: str, home: Path) -> None:
    quoted = msgspec.json.encode(name).decode()
    review = await look(f"name: {quoted}\ndependencies: [numpy]\n")
    assert isinstance(review.request, CreateRequest)
    prefix = Path(review.request.prefix)
    assert prefix.parent == home / ".conda" / "envs"
    assert prefix.name == review.name
    assert review.name.isprintable()


async def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "environment.yml"
    with file.open("wb") as stream:
        stream.write(b"dependencies:\n")
        stream.truncate(50_000_000)
    review = await review_file(ReviewFile(FileSource(str(file))), silent)
    assert review.problem is not None
    assert review.problem.code == "file-too-large"
    assert review.request is None


async def test_a_yaml_bomb_does_not_go_off() -> None:
    levels = ["a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]"]
    for level in range(1, 12):
        before = ",".join([f"*a{level - 1}"] * 9)
        levels.append(f"a{level}: &a{level} [{before}]")
    review = await look("\n".join([*levels, "dependencies: *a11", ""]))
    assert review.request is None
    assert len(msgspec.json.encode(review)) < 100_000


async def test_no_password_of_a_file_goes_out() -> None:
    text = f"""\
name: x
channels:
  - https://conda.anaconda.org/t/{SECRET}/private-lab
  - https://me:{SECRET}@channels.example.org/lab
dependencies:
  - python
  - https://me:{SECRET}@channels.example.org/lab::numpy
  - pip:
    - --index-url https://me:{SECRET}@pypi.example.org/simple
    - --extra-index-url https://pypi.example.org/simple?token={SECRET}
    - git+https://{SECRET}@github.example.org/x/y.git#egg=y
    - timm
variables:
  API_TOKEN: {SECRET}
  DATABASE: postgres://me:{SECRET}@db.example.org/x
"""
    first = await look(text)
    agreed = {row.id: PipVia.PIP.value for row in first.pip}
    for review in (first, await look(text, agreed)):
        assert isinstance(review.request, CreateRequest)
        assert review.request.origin is not None
        # The window pasted it; whoever keeps a request leaves it out.
        assert review.request.origin.source.text == text
        bare = without_pasted_secrets(review.request)
        sent = msgspec.json.encode(msgspec.structs.replace(review, request=bare))
        assert SECRET.encode() not in sent
        assert set(review.request.origin.secrets) == {"API_TOKEN", "DATABASE"}
        assert review.request.channels == (
            "private-lab",
            "https://channels.example.org/lab",
        )
        assert "https://channels.example.org/lab::numpy" in review.request.specs
    assert isinstance(review.request, CreateRequest)
    assert review.request.pip_indexes.index == "https://pypi.example.org/simple"
    assert "git+https://github.example.org/x/y.git#egg=y" in {
        wish.text for wish in review.request.pip
    }
    assert first.request is not None
    assert isinstance(first.request, CreateRequest)
    assert first.request.pip_indexes.index == ""


async def test_what_runs_code_is_off_until_agreed_to() -> None:
    lines = ["git+https://example.org/x.git", "-e .", "./local", "https://example.org/x.tar.gz"]
    review = await look("\n".join(["timm", *lines, ""]))
    assert isinstance(review.request, CreateRequest)
    assert [wish.text for wish in review.request.pip] == ["timm"]
    unsafe = [row for row in review.pip if row.unsafe is not None]
    assert len(unsafe) == len(lines)
    agreed = await look("\n".join(["timm", *lines, ""]), {row.id: "pip" for row in unsafe})
    assert isinstance(agreed.request, CreateRequest)
    assert [wish.builds for wish in agreed.request.pip] == [False, True, True, True, True]


async def test_control_characters_are_shown_not_sent() -> None:
    review = await look("dependencies:\n  - numpy\x1b]0;owned\x07\n  - scipy\n")
    sent = msgspec.json.encode(review)
    assert b"\\u001b" not in sent
    assert b"\\u0007" not in sent


async def test_a_folder_on_a_server_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []
    real = Path.is_dir

    def is_dir(path: Path) -> bool:
        looked.append(path)
        return real(path)

    monkeypatch.setattr(Path, "is_dir", is_dir)
    channels = ["//nas7/share/x", "\\\\\\\\server\\\\share", "file://nas7/share/x"]
    quoted = ", ".join(f'"{channel}"' for channel in channels)
    review = await look(f"channels: [{quoted}]\ndependencies: [numpy]\n")
    assert not [path for path in looked if "nas7" in str(path)]
    assert isinstance(review.request, CreateRequest)
    assert review.request.channels == ()


async def test_thousands_of_odd_lines_are_looked_over_in_seconds(channel: ServedChannel) -> None:
    SettingsFile().save(Settings())
    lines = [f"  - no-such-{n}=1.{n}\n  - 'a{n} !! b'\n  - solo\n" for n in range(1000)]
    text = f"channels: ['{channel.url}']\ndependencies:\n{''.join(lines)}"
    began = time.monotonic()
    review = await look(text)
    assert time.monotonic() - began < 20
    assert review.request is None
    assert len(review.findings) >= 2000


async def test_answers_nobody_offers_count_for_none(channel: ServedChannel) -> None:
    SettingsFile().save(Settings(offline=False))
    text = (
        f"channels: [{channel.url}]\ndependencies:\n  - solo\n  - datset\n"
        "variables:\n  LD_AUDIT: /tmp/x.so\n"
    )
    plain = await look(text)
    ids = [found.id for found in plain.findings]
    assert "variable:LD_AUDIT" in ids
    for answer in ("use:../../x", "set ", "pin:99", "conda", ""):
        asked = await look(text, {**dict.fromkeys(ids, answer), "pip:7": "pip", "unknown:x": "pip"})
        assert asked == plain


async def test_of_a_variable_written_twice_the_last_value_counts() -> None:
    review = await look("dependencies: [solo]\nvariables:\n  MODE: one\n  MODE: two\n")
    made = review.request
    assert isinstance(made, CreateRequest)
    assert made.variables == {"MODE": "two"}
    assert made.origin is not None
    assert made.origin.secrets == ()
