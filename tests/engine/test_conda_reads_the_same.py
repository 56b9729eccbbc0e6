"""A real conda and we read the same from configuration files and from environments it made."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.engine.channels.channels import _expand, strip_secrets
from core.engine.channels.condarc import read_settings
from core.engine.environments.discovery import find_environment
from core.engine.environments.history import append_entry, read_history
from core.engine.environments.history_file import read_entries, states
from core.engine.environments.prefix import read_prefix
from tests.support.channels import ServedChannel
from tests.support.conda_oracle import RealConda

pytestmark = pytest.mark.linux("the conda it is compared with is one for Linux")

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "condarc"
HAND_MADE = {
    "flags": [
        "channels:\n  - first  #!top\n  - last  #!bottom\n  - middle\n",
        "channels:\n  - mine\n  - first\n",
        "channels:\n  - latest #!top\n  - more #!bottom\n",
    ],
    "final": [
        "channels: #!final\n  - only\ncustom_channels:\n  lab: http://a/pool #!final\n",
        "channels: [other]\ncustom_channels:\n  lab: http://b/pool\n  two: http://b/pool\n",
    ],
    "names": [
        """
channels: [lab, lab/label/dev, pkgs/main, team/linux-64, course, defaults,
  'https://u:p@h.example:8080/t/tk-1/x', 'https://conda.anaconda.org/y/noarch']
channel_alias: https://repo.example/api/
custom_channels:
  lab: https://h/pool
custom_multichannels:
  course: [conda-forge, lab]
"""
    ],
    "variables": ["channels: ['http://h/${GLASSHOUSE_TEST_NAME}/x', $GLASSHOUSE_TEST_NAME]\n"],
}
ASK_CONDA = """
import json, sys
from conda.base.context import context, reset_context
from conda.models.channel import Channel
answers = []
for files in json.load(sys.stdin):
    try:
        reset_context(files)
        answers.append({
            "channels": list(context.channels),
            "priority": str(context.channel_priority),
            "urls": {name: list(Channel(name).base_urls) for name in context.channels},
            "envs_dirs": list(context._envs_dirs),
        })
    except Exception as error:
        answers.append({"error": type(error).__name__})
json.dump(answers, sys.stdout)
"""


def _ask(conda: RealConda, cases: list[list[Path]]) -> list[dict[str, Any]]:
    done = subprocess.run(
        [conda._python, "-c", ASK_CONDA],
        env=conda._environment,
        input=json.dumps([[str(file) for file in files] for files in cases]),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def _ours(home: Path, files: list[Path]) -> dict[str, Any]:
    """The same files as the sandbox's own, in an order that conda's search path has too."""
    places = (".config/conda/condarc", ".conda/.condarc", ".condarc")
    for place in places:
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        (home / place).unlink(missing_ok=True)
    for place, file in zip(places, files, strict=False):
        (home / place).write_bytes(file.read_bytes())
    settings = read_settings()
    return {
        "channels": list(settings.channels),
        "priority": settings.priority,
        "urls": {
            name: [strip_secrets(fetch) for _, fetch in _expand(name, settings)]
            for name in settings.channels
        },
    }


def test_conda_and_we_merge_marks_names_and_aliases_alike(
    real_conda: RealConda, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLASSHOUSE_TEST_NAME", "named")
    real_conda._environment["GLASSHOUSE_TEST_NAME"] = "named"
    cases = []
    for name, texts in HAND_MADE.items():
        folder = tmp_path / name
        files = [folder / str(number) / ".condarc" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
        cases.append(files)
    for name, files, theirs in zip(HAND_MADE, cases, _ask(real_conda, cases), strict=True):
        assert "error" not in theirs, name
        ours = _ours(home, files)
        assert ours["channels"] == theirs["channels"], name
        assert ours["urls"] == theirs["urls"], name


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the collection of real files is not here")
def test_conda_and_we_understand_real_files_alike(
    real_conda: RealConda, home: Path, tmp_path: Path
) -> None:
    cases = []
    for file in sorted(CORPUS.iterdir()):
        copy = tmp_path / file.stem / ".condarc"
        copy.parent.mkdir()
        copy.write_bytes(file.read_bytes())
        cases.append([copy])
    compared = 0
    for files, theirs in zip(cases, _ask(real_conda, cases), strict=True):
        if "error" in theirs:
            continue
        ours = _ours(home, files)
        name = files[0].parent.name
        if theirs["channels"]:
            compared += 1
            assert ours["channels"] == theirs["channels"], name
            assert ours["urls"] == theirs["urls"], name
            assert ours["priority"] == theirs["priority"], name
        else:
            assert ours["channels"] == ["conda-forge"], name
    assert compared > 15


def test_an_environment_conda_made_is_read_as_conda_reads_it(
    real_conda: RealConda, channel: ServedChannel, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(channel)
    prefix = home / ".conda" / "envs" / "theirs"
    real_conda.create(prefix, "app=1.0", "solo<1.2")
    real_conda.install(prefix, "helper")

    content = read_prefix(prefix)
    ours = {
        p.record.name: (p.record.version, p.record.build, p.record.channel)
        for p in content.installed
    }
    theirs = real_conda.packages(prefix)
    assert {name: found[:2] for name, found in ours.items()} == {
        name: found[:2] for name, found in theirs.items()
    }
    assert {found[2] for found in ours.values()} == {channel.url}
    assert set(content.requested) == {"app", "solo", "helper"}
    assert {p.record.url for p in content.installed} == real_conda.explicit_urls(prefix)
    assert all(p.record.sha256 and p.installed_size is not None for p in content.installed)

    revisions = read_history(prefix)
    assert [(r.number, len(r.added)) for r in revisions] == [
        (entry["rev"], len(entry["install"])) for entry in real_conda.revisions(prefix)
    ]
    assert {revision.by for revision in revisions} <= {"conda"}
    card = find_environment(prefix)
    assert card is not None
    assert not card.adopted


def test_conda_finds_our_history_up_to_date(
    real_conda: RealConda, channel: ServedChannel, condarc: Callable[..., Path], home: Path
) -> None:
    condarc(channel)
    prefix = home / ".conda" / "envs" / "shared"
    real_conda.create(prefix, "app=1.0")
    dists = sorted(states(read_entries(prefix))[-1])
    append_entry(
        prefix, before=dists, after=dists, update_specs=["app"], remove_specs=[], command="test"
    )
    assert sorted(read_entries(prefix)[-1].lines) == dists, "a whole state, for nothing changed"
    assert sorted(f"{p.record.channel}/{p.record.subdir}::{p.record.name}-{p.record.version}-"
                  f"{p.record.build}" for p in read_prefix(prefix).installed) == dists  # fmt: skip
    real_conda.install(prefix, "solo")
    entry = read_entries(prefix)[-1]
    assert [line.split("::")[1].split("-")[0] for line in entry.lines] == ["solo"]
    assert len(real_conda.revisions(prefix)) == 3
    assert [(r.added, r.removed) for r in read_history(prefix)[1:]] == [
        ((), ()),
        (("solo-1.2-0",), ()),
    ]
