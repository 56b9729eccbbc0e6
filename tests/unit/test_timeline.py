"""Where states that were seen stand between the revisions of conda's history, and where not."""

from __future__ import annotations

import json
import time
from pathlib import Path

from core.engine.environments.history import find_records, read_history
from core.model.revision import Revision
from tests.support.prefixes import make_prefix

BASE = time.mktime(time.strptime("2024-01-01 12:00:00", "%Y-%m-%d %H:%M:%S"))


def environment(folder: Path, *sections: str) -> Path:
    """An environment with a history: one section a minute, `ours: +a-1-0` for one of ours."""
    text = ""
    for minute, section in enumerate(sections):
        head, _, lines = section.rpartition(": ")
        text += f"==> 2024-01-01 12:{minute:02d}:00 <==\n"
        text += f"# cmd: conda install {minute}\n" if head != "silent" else ""
        text += "# glasshouse version: 1\n" if head in {"ours", "silent"} else ""
        text += "".join(f"{one[0]}c/noarch::{one[1:]}\n" for one in lines.split())
    prefix = make_prefix(folder, history=text)
    kept = prefix / "conda-meta" / "glasshouse"
    kept.mkdir()
    identity = {"id": "e1", "prefix": str(prefix)}
    (kept / "environment.json").write_text(json.dumps(identity), encoding="utf-8")
    return prefix


def keep(prefix: Path, number: int, step: int, dists: str, *pip: str, at: float = 0.0) -> None:
    """A state of the environment that was seen `at` seconds after the first revision."""
    records = []
    for dist in dists.split():
        name, version, build = dist.split("-")
        records.append(
            {
                "name": name,
                "version": version,
                "build": build,
                "build_number": 0,
                "subdir": "noarch",
                "channel": "c",
                "url": f"https://h/c/noarch/{dist}.conda",
                "file_name": f"{dist}.conda",
            }
        )
    content = {
        "number": number,
        "step": step,
        "prefix": str(prefix),
        "environment_id": "e1",
        "time": BASE + at,
        "title": {"code": "revision-nothing"},
        "records": records,
        "pip_packages": [
            {"name": one.split()[0], "version": one.split()[1], "installer": "pip"} for one in pip
        ],
    }
    stem = f"{number:04d}" if number >= 0 else "none"
    file = (
        prefix / "conda-meta" / "glasshouse" / (f"{stem}-{step}.json" if step else f"{stem}.json")
    )
    file.write_text(json.dumps(content), encoding="utf-8")


def places(revisions: tuple[Revision, ...]) -> list[tuple[int, int]]:
    return [(one.number, one.step) for one in revisions]


def test_states_stand_between_the_revisions_in_the_order_they_were_seen(tmp_path: Path) -> None:
    prefix = environment(tmp_path / "x", "ours: +a-1-0 +b-1-0", "ours: -b-1-0 +d-1-0")
    keep(prefix, 0, 0, "a-1-0 b-1-0")
    keep(prefix, 0, 1, "a-1-0", at=5)
    keep(prefix, 0, 2, "a-1-0", "torch 2.0", at=9)
    keep(prefix, 1, 0, "a-1-0 d-1-0", "torch 2.0", at=60)
    keep(prefix, 1, 1, "a-2-0 d-1-0", "torch 2.0", at=99)
    revisions = read_history(prefix)
    assert places(revisions) == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]
    assert [one.by for one in revisions] == ["glasshouse", "?", "pip", "glasshouse", "?"]
    assert revisions[1].removed == ("b-1-0",)
    assert revisions[2].pip_added == ("torch 2.0",)
    assert (revisions[3].added, revisions[3].removed) == (("d-1-0",), ())
    assert revisions[4].updated == (("a-1-0", "a-2-0"),)
    assert [one.current for one in revisions] == [False] * 4 + [True]
    assert revisions[4].time == BASE + 99


def test_what_conda_wrote_down_later_is_not_told_twice(tmp_path: Path) -> None:
    prefix = environment(tmp_path / "x", "conda: +a-1-0 +b-1-0", "conda: -b-1-0")
    keep(prefix, 0, 1, "a-1-0", at=1)
    first, second = read_history(prefix)
    assert places((first, second)) == [(0, 0), (1, 0)]
    assert second.removed == ("b-1-0",)
    assert second.restorable, "its builds are those that were seen before it was written down"
    found = find_records(prefix, 1)
    assert found is not None
    assert (found.number, found.step, found.pip_known) == (1, 0, False)
    assert not first.restorable
    assert find_records(prefix, 0) is None


def test_another_tool_at_work_is_no_state_of_its_own(tmp_path: Path) -> None:
    sections = ("conda: +a-1-0 +b-1-0 +d-1-0", "conda: -a-1-0 -b-1-0 +a-2-0 +b-2-0")
    half_way = "b-1-0 d-1-0 a-2-0"
    prefix = environment(tmp_path / "x", *sections)
    keep(prefix, 0, 0, "a-1-0 b-1-0 d-1-0")
    keep(prefix, 0, 1, half_way, at=50)
    assert places(read_history(prefix)) == [(0, 0), (1, 0)]
    other = environment(tmp_path / "y", *sections)
    keep(other, 0, 0, "a-1-0 b-1-0 d-1-0")
    keep(other, 0, 1, f"{half_way} e-1-0", at=50)
    assert places(read_history(other)) == [(0, 0), (0, 1), (1, 0)], "e is nothing it was to bring"
    ours = environment(tmp_path / "z", sections[0], sections[1].replace("conda:", "ours:"))
    keep(ours, 0, 0, "a-1-0 b-1-0 d-1-0")
    keep(ours, 0, 1, half_way, at=50)
    assert places(read_history(ours)) == [(0, 0), (0, 1), (1, 0)], "ours are not seen at work"


def test_how_an_environment_was_found_comes_before_its_history(tmp_path: Path) -> None:
    prefix = environment(tmp_path / "x", "silent: +a-1-0", "ours: +b-1-0")
    keep(prefix, -1, 1, "a-1-0 d-1-0", at=-9)
    keep(prefix, -1, 2, "a-1-0", at=-5)
    keep(prefix, 0, 0, "a-1-0")
    keep(prefix, 1, 0, "a-1-0 b-1-0")
    revisions = read_history(prefix)
    assert places(revisions) == [(-1, 1), (0, 0), (1, 0)]
    assert revisions[0].title.code == "revision-found"
    assert revisions[0].title.params == {"n": 2}


def test_a_state_of_the_same_builds_tells_the_records_of_a_revision(tmp_path: Path) -> None:
    prefix = environment(tmp_path / "x", "conda: +a-1-0", "conda: +b-1-0", "conda: -b-1-0")
    keep(prefix, 2, 0, "a-1-0", "torch 2.0")
    assert [one.restorable for one in read_history(prefix)] == [True, False, True]
    found = find_records(prefix, 0)
    assert found is not None
    assert (found.number, found.pip_known, found.pip_packages) == (0, False, ())
    own = find_records(prefix, 2)
    assert own is not None
    assert own.pip_known


def test_a_change_of_pips_under_a_revision_of_conda_s_is_told(tmp_path: Path) -> None:
    prefix = environment(tmp_path / "x", "ours: +a-1-0", "ours: +b-1-0")
    keep(prefix, 0, 0, "a-1-0", "torch 2.0", "old 1.0")
    keep(prefix, 1, 0, "a-1-0 b-1-0", "torch 2.1", "new 1.0")
    last = read_history(prefix)[-1]
    assert (last.pip_added, last.pip_removed) == (("new 1.0",), ("old 1.0",))
    assert last.pip_updated == (("torch 2.0", "torch 2.1"),)
    assert last.by == "glasshouse"


def test_what_is_kept_beyond_the_end_of_a_history_that_was_cut_off_is_not_shown(
    tmp_path: Path,
) -> None:
    prefix = environment(tmp_path / "x", "ours: +a-1-0")
    keep(prefix, 0, 0, "a-1-0")
    keep(prefix, 3, 0, "a-1-0 b-1-0")
    assert places(read_history(prefix)) == [(0, 0)]
