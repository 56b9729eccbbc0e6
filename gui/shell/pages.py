"""The pages of the rail, in order. A page added here is in the rail, the palette and Ctrl+number.

Its folder is `gui/pages/<key>` with a `page.py` that has `create(services)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.services import Services


@dataclass(frozen=True)
class PageEntry:
    """A line of the rail."""

    key: str
    title: str
    """English, marked for translation."""
    icon: str
    at_bottom: bool = False

    def words(self) -> str:
        """Its title in the language of the window."""
        return QCoreApplication.translate("Pages", self.title)

    def create(self, services: Services) -> QWidget:
        """Build the page. Imported only now, so that the window is up sooner."""
        module = import_module(f"gui.pages.{self.key}.page")
        page: QWidget = module.create(services)
        return page


PAGES = (
    PageEntry("environments", QT_TRANSLATE_NOOP("Pages", "Environments"), "layers"),
    PageEntry("packages", QT_TRANSLATE_NOOP("Pages", "Packages"), "package"),
    PageEntry("updates", QT_TRANSLATE_NOOP("Pages", "Updates"), "circle-arrow-up"),
    PageEntry("graph", QT_TRANSLATE_NOOP("Pages", "Dependency graph"), "workflow"),
    PageEntry("gpu", QT_TRANSLATE_NOOP("Pages", "GPU & CUDA"), "gpu"),
    PageEntry("channels", QT_TRANSLATE_NOOP("Pages", "Channels & mirrors"), "radio-tower"),
    PageEntry("activity", QT_TRANSLATE_NOOP("Pages", "Activity"), "activity", at_bottom=True),
    PageEntry("settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", at_bottom=True),
)


def known_page(key: str) -> str:
    """The key itself, or that of the first page where there is none of that name."""
    return key if any(entry.key == key for entry in PAGES) else PAGES[0].key
