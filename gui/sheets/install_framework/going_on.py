"""Whether it can go on from the sheet, and why not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.sheets.install_framework.draft import Draft, Place
from gui.sheets.install_framework.result import Verdict

translate = QCoreApplication.translate


def main_words(verdict: Verdict) -> str:
    """What the main button says."""
    if verdict.problem is not None and verdict.choices is not None:
        return translate("InstallFrameworkSheet", "Show what can be done")
    return translate("InstallFrameworkSheet", "Next: preview changes")


def why_not(draft: Draft, named: str, verdict: Verdict) -> str:
    """Why it can't go on; empty where it can. `named` is the name that may be used."""
    choices, plan = verdict.choices, verdict.plan
    if choices is None or (choices.request is None and choices.refusal is None):
        return translate("InstallFrameworkSheet", "What can be installed is being checked")
    if choices.request is None:
        return translate("InstallFrameworkSheet", "No build can run as chosen")
    if plan is not None and not (plan.changes or plan.pip_adds or plan.pip_removes):
        return translate("InstallFrameworkSheet", "All of it is installed already")
    if draft.place is not Place.NEW:
        return ""
    if not draft.name:
        return translate("InstallFrameworkSheet", "Give it a name first")
    if verdict.name_problem is not None:
        return translate("InstallFrameworkSheet", "Choose another name first")
    if named != draft.name:
        return translate("InstallFrameworkSheet", "The name is being checked")
    return ""
