"""What a click, a key or a chosen version does to the basket; pure, so that it can be tested."""

from __future__ import annotations

from core.versions import is_newer
from gui.pages.packages.basket import Basket, Mark, MarkKind
from gui.pages.packages.rows import Facts, Origin, PackageRow
from gui.pages.packages.versions import VersionRow


def toggled(facts: Facts, row: PackageRow) -> Basket:
    """Mark what can be added or updated; take an existing mark back."""
    basket = facts.basket
    if row.key.origin is Origin.PIP:
        return basket
    if row.mark is not None:
        return unmarked(facts, row.name)
    if row.key.origin is Origin.AVAILABLE:
        return basket.with_mark(Mark(row.name, MarkKind.INSTALL))
    if row.has_update:
        return basket.with_mark(Mark(row.name, MarkKind.UPDATE))
    return basket


def removal_toggled(facts: Facts, row: PackageRow) -> Basket:
    """Mark an installed package for removal, or take that back."""
    if row.key.origin is not Origin.CONDA:
        return facts.basket
    if row.mark is MarkKind.REMOVE:
        return unmarked(facts, row.name)
    return facts.basket.with_mark(Mark(row.name, MarkKind.REMOVE))


def version_chosen(facts: Facts, row: PackageRow, version: VersionRow) -> Basket:
    """Ask for one version exactly; choosing the installed one takes the mark back."""
    if row.key.origin is Origin.PIP:
        return facts.basket
    if version.current:
        return unmarked(facts, row.name)
    if row.installed is None:
        kind = MarkKind.INSTALL
    elif is_newer(version.version, row.installed):
        kind = MarkKind.UPDATE
    else:
        kind = MarkKind.DOWNGRADE
    return facts.basket.with_mark(Mark(row.name, kind, version.version))


def everything_updated(facts: Facts) -> Basket:
    """Mark everything to be updated; marks that this includes are dropped."""
    rest = tuple(
        mark for mark in facts.basket.marks if mark.kind is not MarkKind.UPDATE or mark.version
    )
    return Basket(rest, update_all=True)


def unmarked(facts: Facts, name: str) -> Basket:
    """Take the mark of a package back.

    One package taken out of "update everything" leaves all others marked by name.
    """
    basket = facts.basket
    if basket.get(name) is not None or not basket.update_all:
        return basket.without(name)
    others = Basket(basket.marks)
    for other in facts.updates:
        if other != name and others.get(other) is None:
            others = others.with_mark(Mark(other, MarkKind.UPDATE))
    return others
