"""What the lanes say: reasons, links, badges, costs, and what a screen reader hears."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from core.model.plan import Size
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.model.updates import Hold, Lane
from gui.actions.updates import request_of
from gui.language import installing
from gui.pages.updates.badges import badges
from gui.pages.updates.links import link_words
from gui.pages.updates.pin_popup import choices
from gui.pages.updates.reasons import painted_reasons
from gui.pages.updates.rows import UpdateRow
from gui.pages.updates.words import cost_words, spoken, tooltip
from gui.theme.switching import ThemeSwitcher
from tests.gui.updates_made import PREFIX, explanation, report, row, sort, update


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """English with its plurals."""
    installing.install("en")
    QLocale.setDefault(QLocale("en_GB"))
    yield
    installing.install("en")


def test_a_pinned_update_says_since_when_and_why(theme: ThemeSwitcher) -> None:
    (reason,) = painted_reasons(row(sort(report()), "numba"))
    assert reason.words.startswith("You pinned it on 3 Nov")
    assert reason.words.endswith(": “thesis runs used 0.60”.")
    assert reason.icon == "pin"


def test_a_pin_found_in_the_file_says_where_it_stands(theme: ThemeSwitcher) -> None:
    held = update("x", Lane.HELD, newest="2.0", hold=Hold("x", "x 1.*"))
    (reason,) = painted_reasons(UpdateRow(held))
    assert reason.words == "conda-meta/pinned holds it: x 1.*"


def test_who_holds_an_update_back_takes_the_place_of_the_vague_reason(
    theme: ThemeSwitcher,
) -> None:
    before = row(sort(report(), awaited=["numpy"]), "numpy")
    assert [one.waiting for one in painted_reasons(before)] == [False, True]
    assert link_words(before) == ""
    after = row(sort(report(), said={(PREFIX, "numpy"): explanation()}), "numpy")
    assert [one.words for one in painted_reasons(after)] == ["numba 0.60.0 requires numpy <2.1"]
    assert link_words(after) == "Update numba too to release it"


def test_a_skipped_version_can_be_offered_again(theme: ThemeSwitcher) -> None:
    held = update("x", Lane.HELD, newest="2.0", hold=Hold("x", skipped=("2.0",)))
    assert painted_reasons(UpdateRow(held))[0].words == "You do not want 2.0 offered."
    assert link_words(UpdateRow(held)) == "Offer 2.0 again"
    newer = update("x", Lane.HELD, newest="3.0", hold=Hold("x", skipped=("2.0",)))
    assert link_words(UpdateRow(newer)) == ""


def test_what_pip_owns_can_be_given_to_conda(theme: ThemeSwitcher) -> None:
    timm = row(sort(report()), "timm")
    assert link_words(timm) == "Let conda manage it"
    assert "Installed by pip" in painted_reasons(timm)[0].words


def test_each_lane_has_its_own_request(theme: ThemeSwitcher) -> None:
    lanes = sort(report())
    ask = {name: row(lanes, name).update for name in ("certifi", "protobuf", "numpy", "timm")}
    assert request_of(PREFIX, ask["certifi"], None) == SafeUpdateRequest(PREFIX, names=("certifi",))
    assert request_of(PREFIX, ask["protobuf"], None) == ChangeRequest(PREFIX, update=("protobuf",))
    assert request_of(PREFIX, ask["numpy"], explanation()) == explanation().request
    assert request_of(PREFIX, ask["timm"], None) == ChangeRequest(PREFIX, install=("timm",))


def test_what_has_moved_since_is_left_out(theme: ThemeSwitcher) -> None:
    there = {one.name: one.before for one in report().updates} | {"certifi": "2025.10.5"}
    assert [one.name for one in sort(report(), installed=there).safe] == ["idna", "jinja2"]


def test_a_screen_reader_hears_versions_badge_state_and_reason(theme: ThemeSwitcher) -> None:
    lanes = sort(report(), left_out=["idna"], said={(PREFIX, "numpy"): explanation()})
    assert spoken(row(lanes, "certifi")) == ("certifi from 2025.8.3 to 2025.10.5, Minor, chosen")
    assert spoken(row(lanes, "idna")).endswith("not chosen")
    said = spoken(row(lanes, "numpy"))
    assert "from 2.0.2 to 2.3.4" in said
    assert "requires numpy <2.1" in said
    assert "Update numba too" in said


def test_a_change_of_channel_has_its_badge_and_its_line(theme: ThemeSwitcher) -> None:
    import msgspec

    from tests.gui.updates_made import record

    plain = update("torch", Lane.REVIEW)
    change = msgspec.structs.replace(plain.change, after=record("torch", "1.0.1", "other"))
    moved = msgspec.structs.replace(plain, change=change)
    assert [words for words, _, _ in badges(moved)] == ["Patch", "Channel"]
    assert "From other, build 0" in tooltip(UpdateRow(moved))


def test_the_cost_says_what_is_known_and_no_more(theme: ThemeSwitcher) -> None:
    assert cost_words(Size(86_000_000), None) == "86.0 MB · restorable at any time"
    assert cost_words(Size(86_000_000), 5_000_000.0) == (
        "86.0 MB · about 25 s · restorable at any time"
    )
    assert cost_words(Size(1_000_000), 5_000_000.0).split(" · ")[1] == "a few seconds"
    assert cost_words(Size(5_000_000, at_least=True), None).startswith("at least 5.0 MB")
    assert cost_words(Size(), 5_000_000.0) == "nothing to download · restorable at any time"


def test_a_pin_is_offered_only_where_it_holds_the_update(theme: ThemeSwitcher) -> None:
    assert choices("0.60.0", "0.62.1") == [("0.60.0", "exact"), ("0.60.*", "patch")]
    assert choices("3.4.3", "3.4.4") == [("3.4.3", "exact")]
    assert choices("5.29.5", "6.33.0") == [
        ("5.29.5", "exact"),
        ("5.29.*", "patch"),
        ("5.*", "minor"),
    ]
    assert choices("12", "13") == [("12", "exact")]
    assert choices("1!2.3.4", "1!2.4.0") == [("1!2.3.4", "exact"), ("1!2.3.*", "patch")]


# Lanes ------------------------------------------------------------------------------------------
