"""One line about the Python that was chosen: whether everything chosen has builds for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.model.catalogue import PythonSupport
from gui.language import join_words
from gui.sheets.new_environment.draft import Draft
from gui.sheets.new_environment.python_choice import offered, recommended

translate = QCoreApplication.translate


def python_note(draft: Draft, support: Sequence[PythonSupport]) -> str:
    """The line below the buttons; empty until it is known what there is."""
    if not support:
        return ""
    chosen = next((one for one in support if one.minor == draft.python), None)
    if chosen is None:
        return translate("PythonChoice", "Without Python: only what you add below.")
    if chosen.missing:
        words = translate("PythonChoice", "{version} has no builds of {names}.")
        return words.format(version=chosen.minor, names=join_words(chosen.missing[:4]))
    if draft.package_names:
        return _coverage(chosen, support)
    if chosen is recommended(support) and len(support) > 1 and chosen is not support[0]:
        words = translate(
            "PythonChoice", "{version} is well supported; packages take months for the newest."
        )
        return words.format(version=chosen.minor)
    words = translate("PythonChoice", "Python {version} will be installed.")
    return words.format(version=chosen.version)


def _coverage(chosen: PythonSupport, support: Sequence[PythonSupport]) -> str:
    lacking = [one for one in offered(support) if one.missing]
    if not lacking:
        words = translate("PythonChoice", "{version} has builds of everything chosen.")
        return words.format(version=chosen.minor)
    words = translate(
        "PythonChoice",
        "{version} has builds of everything chosen; {other} still lacks %n.",
        "",
        len(lacking[-1].missing),
    )
    return words.format(version=chosen.minor, other=lacking[-1].minor)
