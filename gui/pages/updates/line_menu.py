"""The menu of an update: everything that can be done with it, in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu

from core.model.updates import Lane
from gui.pages.updates.lane_view import LaneView
from gui.pages.updates.links import link_words
from gui.pages.updates.rows import UpdateRow, target

translate = QCoreApplication.translate


class LineMenu(QMenu):
    """`wished` as the lists say it; deletes itself."""

    wished = Signal(str, object)


def line_menu(row: UpdateRow, view: LaneView) -> LineMenu:
    """The menu for a line of a view."""
    menu = LineMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    version = target(row.update)
    held = row.update.lane is Lane.HELD
    if row.update.lane is Lane.SAFE:
        leave, take = (
            translate("Updates", "Leave {package} out"),
            translate("Updates", "Take {package}"),
        )
        _add(menu, (leave if row.checked else take).format(package=row.name), "toggle", row)
    if not held:
        words = translate("Updates", "Preview {package} {version}…")
        _add(menu, words.format(package=row.name, version=version), "preview", row)
    if words := link_words(row):
        _add(menu, words, "again" if row.skipped else "link", row)
    menu.addSeparator()
    pin, unpin = translate("Updates", "Pin {package}…"), translate("Updates", "Unpin {package}")
    _add(menu, (unpin if row.pinned else pin).format(package=row.name), "pin", row)
    if not row.skipped and not row.update.by_pip:
        words = translate("Updates", "Skip {version}").format(version=version)
        _add(menu, words, "skip", row)
    menu.addSeparator()
    words = translate("Updates", "Show {package} in the graph")
    _add(menu, words.format(package=row.name), "graph", row)
    menu.addAction(translate("Updates", "Copy") + "\tCtrl+C", partial(view.copy, row))
    return menu


def _add(menu: LineMenu, words: str, wish: str, row: UpdateRow) -> None:
    action = menu.addAction(words, partial(menu.wished.emit, wish, row))
    action.setEnabled(not row.fixed)
