"""What stands above the table where something is in the way: at most a few, the worst first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.problem import Problem
from gui.actions.channels import PROBE_PROBLEM
from gui.language import problem_text, say
from gui.pages.channels.mirror_rows import MirrorRow
from gui.state.store import Store
from gui.widgets.notices import Notice

translate = QCoreApplication.translate

GO_ONLINE, CONFIGURATION, AGAIN, MEASURE = "online", "configuration", "again", "measure"
"""What the button of a banner asks for."""


def notices(store: Store, rows: list[MirrorRow], *, offline: bool) -> list[Notice]:
    """Everything that is in the way now."""
    found = [_offline()] if offline else []
    for area in ("mirrors", "channels"):
        if area in store.problems:
            found.append(_unreadable(store.problems[area]))
            break
    failed = store.kept.get(PROBE_PROBLEM)
    if isinstance(failed, Problem):
        words = problem_text(failed)
        again = translate("ChannelNotices", "Measure again")
        found.append(Notice("warn", words.title, words.why or words.next, again, MEASURE))
    found += [
        Notice(
            "warn",
            translate("ChannelNotices", "conda's configuration"),
            say(note),
            translate("ChannelNotices", "Look at it"),
            CONFIGURATION,
        )
        for note in (store.channels.notes if store.channels is not None else ())
    ]
    report = store.mirrors.report if store.mirrors is not None else None
    if report is not None and report.network is not None:
        lead = translate("ChannelNotices", "The network is in the way")
        again = translate("ChannelNotices", "Measure again")
        found.append(Notice("danger", lead, say(report.network), again, MEASURE))
    elif rows and all(row.unusable for row in rows):
        found.append(_all_failing())
    return found


def _offline() -> Notice:
    return Notice(
        "info",
        translate("ChannelNotices", "Working offline"),
        translate(
            "ChannelNotices",
            "No server is asked for anything. What is in the cache can be installed.",
        ),
        translate("ChannelNotices", "Go online"),
        GO_ONLINE,
    )


def _unreadable(problem: Problem) -> Notice:
    words = problem_text(problem)
    sentence = " ".join(part for part in (words.why, words.next) if part)
    return Notice("danger", words.title, sentence, translate("ChannelNotices", "Try again"), AGAIN)


def _all_failing() -> Notice:
    return Notice(
        "danger",
        translate("ChannelNotices", "No mirror can be used"),
        translate(
            "ChannelNotices",
            "None of them answered as it should, the official servers included. Most likely it is "
            "this computer's connection or its proxy.",
        ),
        translate("ChannelNotices", "Look at the proxies"),
        CONFIGURATION,
    )
