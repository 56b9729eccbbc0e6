"""A button for each Python on offer; the recommended one says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.model.catalogue import PythonSupport
from gui.widgets.value_buttons import Value, ValueButtons

NO_PYTHON = ""
"""The choice of an environment without Python."""


class PythonButtons(ValueButtons):
    """`chosen` carries a minor version or `NO_PYTHON`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Python version"))

    def offer(self, versions: Sequence[PythonSupport], recommended: str) -> None:
        """Show buttons for `versions`; what was chosen stays chosen where it is still offered."""
        values = [self._value(version, recommended) for version in versions]
        without = self.tr("An environment without Python")
        self.show_values([*values, Value(NO_PYTHON, self.tr("None"), tip=without)])

    def _value(self, version: PythonSupport, recommended: str) -> Value:
        """Which release it is, and what it lacks."""
        tip = [self.tr("Python {version}").format(version=version.version)]
        if version.missing:
            lacks = self.tr("No builds of: {names}")
            tip.append(lacks.format(names=", ".join(version.missing)))
        return Value(
            version.minor,
            version.minor,
            self.tr("Recommended") if version.minor == recommended else "",
            "\n".join(tip),
            dim=bool(version.missing),
        )
