"""What the user has marked in each environment, before anything is planned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.model.request import ChangeRequest


class MarkKind(StrEnum):
    """What a mark asks for."""

    INSTALL = "install"
    UPDATE = "update"
    DOWNGRADE = "downgrade"
    REMOVE = "remove"


@dataclass(frozen=True)
class Mark:
    """One marked package. `version` is set where the user chose one by hand."""

    name: str
    kind: MarkKind
    version: str = ""


@dataclass(frozen=True)
class Basket:
    """The marks of one environment, in the order they were made."""

    marks: tuple[Mark, ...] = ()
    update_all: bool = False

    def __len__(self) -> int:
        return len(self.marks) + self.update_all

    def get(self, name: str) -> Mark | None:
        """The mark of a package, if it has one."""
        return next((mark for mark in self.marks if mark.name == name), None)

    def with_mark(self, mark: Mark) -> Basket:
        """This basket with a package marked; an earlier mark of the same name is replaced."""
        if self.get(mark.name) is None:
            return Basket((*self.marks, mark), self.update_all)
        replaced = tuple(mark if old.name == mark.name else old for old in self.marks)
        return Basket(replaced, self.update_all)

    def without(self, name: str) -> Basket:
        """This basket with the mark of a package taken back."""
        return Basket(tuple(mark for mark in self.marks if mark.name != name), self.update_all)

    def request(self, prefix: str) -> ChangeRequest:
        """The request that asks for all of it at once."""
        return ChangeRequest(
            prefix=prefix,
            install=tuple(
                f"{mark.name}=={mark.version}" if mark.version else mark.name
                for mark in self.marks
                if mark.kind is MarkKind.INSTALL or (mark.version and mark.kind != MarkKind.REMOVE)
            ),
            remove=tuple(mark.name for mark in self.marks if mark.kind is MarkKind.REMOVE),
            update=tuple(
                mark.name
                for mark in self.marks
                if mark.kind is MarkKind.UPDATE and not mark.version
            ),
            update_all=self.update_all,
        )


class Baskets(QObject):
    """One basket per environment; they outlive page switches and a rebuilt window."""

    changed = Signal(str)
    """The prefix whose basket is another one now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._baskets: dict[str, Basket] = {}

    def of(self, prefix: str) -> Basket:
        """The basket of an environment; empty where nothing is marked."""
        return self._baskets.get(prefix, Basket())

    def put(self, prefix: str, basket: Basket) -> None:
        """Replace the basket of an environment."""
        if basket == self.of(prefix):
            return
        self._baskets[prefix] = basket
        self.changed.emit(prefix)

    def clear(self, prefix: str) -> None:
        """Empty the basket of an environment."""
        self.put(prefix, Basket())
