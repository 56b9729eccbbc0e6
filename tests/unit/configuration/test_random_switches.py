"""Switches and their undoing on random files."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.engine.configuration.undo import taken_back
from core.engine.configuration.yaml_document import read_values
from core.engine.mirrors.catalogue import entries
from core.model.configuration import Tool
from core.model.mirror import OFFICIAL
from tests.unit.configuration.editing import proposed, served
from tests.unit.configuration.yaml_cases import condarc_files

_MIRRORS = [entry.id for entry in entries()]
_CASES = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def _remarks(content: bytes) -> list[bytes]:
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return [line.strip() for line in lines if line.strip().startswith(b"#")]


@_CASES
@given(content=condarc_files(), mirror=st.sampled_from(_MIRRORS))
def test_a_switch_touches_neither_secrets_nor_remarks_and_is_settled_at_once(
    content: bytes, mirror: str, home: Path
) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(content)
    before = read_values(content)
    after = proposed(mirror)
    condarc.write_bytes(after)
    assert proposed(mirror) == after
    assert after.count(b"secret") == content.count(b"secret")
    assert _remarks(after) == _remarks(content)
    about = {"channels", "default_channels", "custom_channels", "channel_alias"}
    values = read_values(after)
    assert {k: v for k, v in values.items() if k not in about} == {
        k: v for k, v in before.items() if k not in about
    }


@_CASES
@given(
    content=condarc_files(),
    mirror=st.sampled_from(_MIRRORS),
    below=st.booleans(),
    newline=st.sampled_from([b"\n", b"\r\n"]),
)
def test_what_others_wrote_in_between_outlives_the_undo(
    content: bytes, mirror: str, below: bool, newline: bytes, home: Path
) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(content)
    after = proposed(mirror)
    assert taken_back(condarc, Tool.CONDA, content, after, after) == (content, False)
    bom = b"\xef\xbb\xbf" if after.startswith(b"\xef\xbb\xbf") else b""
    bare = after.removeprefix(bom)
    theirs = b"remote_max_retries: 7" + newline
    ends = not bare or bare.endswith(b"\n")
    folded = b"note: >" in bare and not ends
    now = bom + (
        bare + (b"" if ends else newline) + theirs if below and not folded else theirs + bare
    )
    result, conflict = taken_back(condarc, Tool.CONDA, content, after, now)
    assert result is not None
    assert not conflict
    assert read_values(result) == read_values(content) | {"remote_max_retries": "7"}


@_CASES
@given(content=condarc_files(), way=st.lists(st.sampled_from(_MIRRORS), max_size=3))
def test_any_way_back_to_official_ends_where_official_is(
    content: bytes, way: list[str], home: Path
) -> None:
    condarc = home / ".condarc"
    condarc.write_bytes(content)
    condarc.write_bytes(proposed(OFFICIAL))
    directly = served()
    condarc.write_bytes(content)
    for mirror in (*way, OFFICIAL):
        condarc.write_bytes(proposed(mirror))
    assert served() == directly
