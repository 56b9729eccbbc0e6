"""What the table of mirrors shows, and in which order."""

from __future__ import annotations

from core.model.base import Message
from core.model.configuration import UseMirror
from core.model.mirror import (
    OFFICIAL,
    Carried,
    ChannelAnswer,
    Measurement,
    Mirror,
    MirrorCatalogue,
    MirrorKind,
    ProbeReport,
)
from gui.pages.channels.mirror_rows import SHOWN, MirrorRow, Standing, rows_of


def mirror(mirror_id: str, **more: object) -> Mirror:
    facts = {"id": mirror_id, "names": {"en": mirror_id}, "address": "https://" + mirror_id}
    return Mirror(**(facts | {"channels": ("conda-forge",)} | more))  # type: ignore[arg-type]


def measured(mirror_id: str, speed: float | None, **more: object) -> Measurement:
    trouble = None if speed else Message("mirror-silent", {"wait": 5})
    facts = {"mirror": mirror_id, "done": True, "speed": speed, "trouble": trouble}
    return Measurement(**(facts | more))  # type: ignore[arg-type]


def catalogue(*ids: str, report: ProbeReport | None = None, in_use: str = "") -> MirrorCatalogue:
    mirrors = (mirror(OFFICIAL, channels=()), *(mirror(one) for one in ids))
    return MirrorCatalogue("2026-11-21", mirrors, ("conda-forge",), in_use, report=report)


def keys(rows: list[MirrorRow]) -> list[str]:
    return [row.key for row in rows]


def test_nothing_measured_keeps_the_order_of_the_catalogue() -> None:
    assert keys(rows_of(catalogue("a", "b"), None, None)) == [OFFICIAL, "a", "b"]


def test_best_comes_first_official_below_what_is_better_and_the_dead_last() -> None:
    report = ProbeReport(
        1.0, (measured(OFFICIAL, 1.0), measured("b", 9.0), measured("a", None)), best="b"
    )
    rows = rows_of(catalogue("a", "b", "c", report=report), None, None)
    assert keys(rows) == ["b", OFFICIAL, "a", "c"]
    assert rows[0].recommended
    assert rows[2].unusable


def test_rows_stay_where_they_are_while_a_measurement_runs() -> None:
    report = ProbeReport(1.0, (measured("b", 9.0), measured(OFFICIAL, 1.0)), best="b")
    known = catalogue("a", "b", report=report)
    before = keys(rows_of(known, None, None))
    live = {"a": measured("a", 99.0)}
    rows = rows_of(known, None, live)
    assert keys(rows) == before
    found = {row.key: row for row in rows}
    assert found["b"].measured is None, "what is being measured anew is not known yet"
    assert found["b"].probing
    assert not found["a"].probing
    assert not any(row.recommended for row in rows)


def test_what_matters_is_never_hidden_behind_show_more() -> None:
    names = [f"m{number}" for number in range(20)]
    speeds = [measured(name, 100.0 - number) for number, name in enumerate(names)]
    report = ProbeReport(1.0, (*speeds, measured(OFFICIAL, 0.1)), best="m0")
    known = catalogue(*names, report=report, in_use="m15")
    rows = rows_of(known, UseMirror(mirror="m18"), None)
    shown = keys(rows[:SHOWN])
    assert {"m15", "m18", OFFICIAL} <= set(shown)
    assert shown[0] == "m0"
    assert sorted(keys(rows)) == sorted([OFFICIAL, *names])
    standing = {row.key: row.standing for row in rows}
    assert standing["m15"] is Standing.IN_USE
    assert standing["m18"] is Standing.STAGED


def test_what_was_seen_outweighs_what_is_documented() -> None:
    answer = ChannelAnswer("conda-forge", Carried.NO)
    row = MirrorRow(mirror("a"), measured("a", 1.0, channels=(answer,)))
    assert row.carried("conda-forge") is Carried.NO
    assert row.is_measured("conda-forge")
    assert MirrorRow(mirror("a")).carried("conda-forge") is Carried.YES
    assert not MirrorRow(mirror("a")).is_measured("conda-forge")


def test_a_mirror_of_ones_own_claims_nothing_before_it_is_measured() -> None:
    own = MirrorRow(mirror("own", kind=MirrorKind.OWN, channels=()))
    assert own.carried("nvidia") is Carried.UNKNOWN
    assert MirrorRow(mirror(OFFICIAL, channels=())).carried("nvidia") is Carried.YES
