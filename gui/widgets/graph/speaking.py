"""Tells a screen reader where in the graph the keyboard is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def speak(widget: QWidget, sentence: str) -> None:
    """The sentence describes the widget from now on, and is said at once where it has the focus."""
    if widget.accessibleDescription() == sentence:
        return
    widget.setAccessibleDescription(sentence)
    if not QAccessible.isActive():
        return
    changed = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
    QAccessible.updateAccessibility(changed)
    if widget.hasFocus() and sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
