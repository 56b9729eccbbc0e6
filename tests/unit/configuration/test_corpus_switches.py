"""Real .condarc files: switched, taken back, and edited by someone else in between."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from core.engine.configuration.yaml_document import read_values
from core.engine.mirrors.catalogue import entries
from core.model.mirror import OFFICIAL
from tests.unit.configuration.editing import FILES, edits, proposed, served, undo, use

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus of .condarc files is not here")

_BOM = b"\xef\xbb\xbf"
VARIANTS: dict[str, Callable[[bytes], bytes]] = {
    "as found": lambda content: content,
    "CRLF": lambda content: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
    "BOM": lambda content: _BOM + content,
    "no final line end": lambda content: content.rstrip(b"\r\n"),
    "CRLF and BOM, no final line end": lambda content: (
        _BOM + content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n").rstrip(b"\r\n")
    ),
}


def _ids(file: Path) -> str:
    return file.name.partition("-")[0]


def _mirrors() -> list[str]:
    return [entry.id for entry in entries()]


def _bare(content: bytes) -> list[bytes]:
    return [line.rstrip(b"\r") for line in content.removeprefix(_BOM).rstrip(b"\r\n").split(b"\n")]


def _needless(before: bytes, after: bytes, mirror: str) -> list[bytes]:
    """Removed lines that say nothing of channels, or come back the same."""
    old, new = _bare(before), _bare(after)
    removed: list[bytes] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += [line for line in old[a1:a2] if line in new[b1:b2]]
            removed += [line for line in old[a1:a2] if not _about_channels(line)]
    return removed


def _about_channels(line: bytes) -> bool:
    words = (b"channels:", b"channel_alias:", b"://")
    names = (b"- main", b"- r", b"- msys2", b"- free")
    return any(word in line for word in words) or line.strip() in names


@pytest.mark.parametrize("file", FILES, ids=_ids)
def test_a_switch_to_each_mirror_changes_no_line_it_need_not(file: Path, home: Path) -> None:
    condarc = home / ".condarc"
    original = file.read_bytes()
    for mirror in _mirrors():
        condarc.write_bytes(original)
        after = proposed(mirror)
        assert not _needless(original, after, mirror), mirror
        condarc.write_bytes(after)
        assert proposed(mirror) == after, "switching twice writes nothing more"


@pytest.mark.parametrize("file", FILES, ids=_ids)
def test_a_switch_is_undone_to_the_byte(file: Path, home: Path) -> None:
    condarc = home / ".condarc"
    original = file.read_bytes()
    condarc.write_bytes(original)
    made = [done for done in (use("bfsu"), use("prefix"), use(OFFICIAL)) if done is not None]
    for done in reversed(made):
        undo(done)
    assert condarc.read_bytes() == original


@pytest.mark.parametrize("file", FILES, ids=_ids)
def test_line_ends_and_byte_order_marks_survive(file: Path, home: Path) -> None:
    condarc = home / ".condarc"
    for variant, made_of in VARIANTS.items():
        original = made_of(file.read_bytes())
        condarc.write_bytes(original)
        done = use("bfsu")
        after = condarc.read_bytes()
        assert after.startswith(_BOM) == original.startswith(_BOM), variant
        assert after.endswith(b"\n") == original.endswith(b"\n"), variant
        if b"\r\n" in original:
            assert after.count(b"\r\n") == after.count(b"\n"), variant
        else:
            assert b"\r" not in after, variant
        if done is not None:
            undo(done)
        assert condarc.read_bytes() == original, variant


@pytest.mark.parametrize("file", FILES, ids=_ids)
def test_what_somebody_else_writes_in_between_is_kept(file: Path, home: Path) -> None:
    condarc = home / ".condarc"
    original = file.read_bytes()
    newline = b"\r\n" if b"\r\n" in original else b"\n"
    theirs = newline.join([b"", b"# theirs", b"remote_max_retries: 7", b""])
    for place in ("above", "below"):
        condarc.write_bytes(original)
        done = use("bfsu")
        assert done is not None
        content = condarc.read_bytes()
        condarc.write_bytes(theirs.lstrip() + content if place == "above" else content + theirs)
        undo(done)
        expected = read_values(original) | {"remote_max_retries": "7"}
        assert read_values(condarc.read_bytes()) == expected
        left = condarc.read_bytes().replace(theirs.strip(), b"")
        assert [line for line in _bare(left) if line] == [line for line in _bare(original) if line]
    assert edits()[0].undone is False


@pytest.mark.parametrize("file", FILES, ids=_ids)
def test_by_way_of_two_mirrors_official_is_what_official_is(file: Path, home: Path) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(file.read_bytes())
    use(OFFICIAL)
    directly = served()
    condarc.write_bytes(file.read_bytes())
    for mirror in ("zju", "sustech", OFFICIAL):
        use(mirror)
    assert served() == directly


@pytest.mark.parametrize("file", FILES, ids=_ids)
def test_a_switch_really_switches(file: Path, home: Path) -> None:
    """Every configured channel comes from the mirror if it has it, else from where it belongs."""
    condarc = home / ".condarc"
    for entry in entries():
        condarc.write_bytes(file.read_bytes())
        names = list(served())
        condarc.write_bytes(proposed(entry.id))
        now = served()
        kept = [name for name in names if name in now]
        assert [name for name in now if name in names] == kept, "no channel changes its place"
        # Parts of `defaults` the mirror lacks; and `main` for pkgs/main, as one file has it.
        assert set(names) - set(kept) <= {"pkgs/msys2", "pkgs/free", "main", "r", "msys2"}
        private = ("https://your.repo", "http://some.custom", "http://conda.binstar.org")
        for name, address in now.items():
            wanted = None if entry.official else entry.channel_url(name)
            if wanted is not None:
                assert address == wanted, (entry.id, name)
            elif not address.startswith(private) and entry.official:
                assert address.startswith(
                    ("https://conda.anaconda.org/", "https://repo.anaconda.com/pkgs/")
                ), (entry.id, name)
