"""Whether it can go on from the import sheet, and why not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.problem import Problem
from core.model.review import Review
from gui.language import say
from gui.sheets.import_file import words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Standing:
    """How things stand with a file and the answers given to it."""

    review: Review | None
    answers: dict[str, str]
    problem: Problem | None = None
    """What is shown instead of findings."""
    name_problem: Problem | None = None
    pending: bool = False
    """A newer review is on its way."""
    accepting: bool = False
    """The main button was pressed."""


def main_words(now: Standing) -> str:
    """What the main button says."""
    if now.review is not None and words.suggestions(now.review, now.answers):
        return translate("ImportSheet", "Accept suggestions and preview changes")
    return translate("ImportSheet", "Preview changes")


def why_not(now: Standing) -> str:
    """Why it can't go on; empty where it can."""
    if now.accepting:
        return translate("ImportSheet", "Your decisions are being checked")
    if now.problem is not None:
        return translate("ImportSheet", "The problem at the left is in the way")
    if now.review is None:
        return translate("ImportSheet", "The file is being checked")
    if stuck := words.dead_ends(now.review):
        return say(stuck[0].message)
    if left := words.undecided(now.review, now.answers):
        first = translate("ImportSheet", "To be decided first: {what}")
        return first.format(what=say(left[0].message))
    if now.pending:
        return ""
    accepted = words.suggestions(now.review, now.answers)
    if now.name_problem is not None and words.NAME not in accepted:
        return translate("ImportSheet", "Choose another name first")
    if now.review.request is None and not accepted:
        return translate("ImportSheet", "Nothing of this file can be installed")
    return ""
