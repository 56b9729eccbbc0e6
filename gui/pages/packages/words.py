"""The words of the packages list, for the eye and for screen readers alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.plan import Bump
from gui.pages.packages.basket import MarkKind
from gui.pages.packages.listing import Segment
from gui.pages.packages.rows import Origin, PackageRow

translate = QCoreApplication.translate


def group_count(count: int, *, searching: bool) -> str:
    """The count on a group row: matches while searching, else simply how many."""
    if searching:
        return translate("Packages", "%n match(es)", "", count)
    return translate("Packages", "%n package(s)", "", count)


def segment_name(segment: Segment) -> str:
    """The word on a segment."""
    return {
        Segment.ALL: translate("Packages", "All"),
        Segment.INSTALLED: translate("Packages", "Installed"),
        Segment.UPDATES: translate("Packages", "Updates"),
        Segment.PIP: translate("Packages", "pip"),
    }[segment]


def mark_words(kind: MarkKind) -> str:
    """What a marked row's badge says."""
    return {
        MarkKind.INSTALL: translate("Packages", "To install"),
        MarkKind.UPDATE: translate("Packages", "To update"),
        MarkKind.DOWNGRADE: translate("Packages", "To downgrade"),
        MarkKind.REMOVE: translate("Packages", "To remove"),
    }[kind]


def bump_words(step: Bump) -> str:
    """How far an update goes."""
    return {
        Bump.MAJOR: translate("Packages", "Major"),
        Bump.MINOR: translate("Packages", "Minor"),
        Bump.PATCH: translate("Packages", "Patch"),
    }[step]


def status_words(row: PackageRow) -> str:
    """The words of the status column; empty where nothing is known."""
    if row.mark is not None:
        return mark_words(row.mark)
    if row.key.origin is Origin.PIP:
        return translate("Packages", "by pip")
    if row.key.origin is Origin.AVAILABLE:
        return translate("Packages", "Add")
    if row.bump is not None:
        return bump_words(row.bump)
    return translate("Packages", "Latest") if row.loaded else ""


def row_sentence(row: PackageRow) -> str:
    """A row as one sentence for screen readers."""
    if row.key.origin is Origin.PIP:
        return translate(
            "Packages",
            "{name} {version} was installed by pip. Glasshouse lists it and leaves it alone.",
        ).format(name=row.name, version=row.installed)
    if row.installed and row.bump and row.newest:
        said = translate("Packages", "{name}, installed {installed}, newest {newest}").format(
            name=row.name, installed=row.installed, newest=row.newest
        )
    elif row.installed:
        said = translate("Packages", "{name}, installed {installed}").format(
            name=row.name, installed=row.installed
        )
    elif row.newest:
        said = translate("Packages", "{name}, available {newest}").format(
            name=row.name, newest=row.newest
        )
    else:
        said = translate("Packages", "{name}, available").format(name=row.name)
    if row.mark is not None:
        return translate("Packages", "{row}, {mark}").format(row=said, mark=mark_words(row.mark))
    return said
