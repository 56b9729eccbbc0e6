"""The list of environments as cards: the rows, and the model that keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from core.model.environment import Environment
from gui.pages.environments.gpu_words import GpuBadge
from gui.pages.environments.standing import Standing

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Card:
    """One card, all its words ready to paint."""

    environment: Environment
    standing: Standing
    python: str
    size: str = ""
    size_why: str = ""
    badge: tuple[str, str] | None = None
    """Words and icon, such as ("Protected", "lock")."""
    chips: tuple[str, ...] = ()
    updates: str = ""
    """What is newer and can be taken, such as "12 updates"; a chip before the others."""
    gpu: GpuBadge | None = None
    """Whether its frameworks can use the GPU, where that is proven or impossible."""
    live: Standing | None = None
    """What a job is doing to it right now; shown instead of the standing."""

    @property
    def says_gpu_first(self) -> bool:
        """Whether that the GPU can't be used stands where "Healthy" would."""
        broken = self.gpu is not None and self.gpu.kind == "danger"
        return broken and self.live is None and self.standing.token == "ok"

    @property
    def shown(self) -> Standing:
        """The standing to paint."""
        if self.gpu is not None and self.says_gpu_first:
            return Standing(self.gpu.words, self.gpu.icon, self.gpu.kind, self.gpu.why)
        return self.live or self.standing

    @property
    def mark(self) -> GpuBadge | None:
        """The badge to paint beside Python."""
        return None if self.says_gpu_first else self.gpu

    @property
    def spoken(self) -> str:
        """For screen readers."""
        badge = self.badge[0] if self.badge else ""
        gpu = self.mark.words if self.mark else ""
        parts = (self.environment.name, badge, self.shown.word, gpu, self.python, self.size)
        return ", ".join(part for part in (*parts, self.updates, *self.chips) if part)

    @property
    def tooltip(self) -> str:
        """Where it is, and why it stands as it does."""
        gpu = self.mark.why if self.mark else ""
        lines = (self.environment.prefix, self.shown.why, gpu, self.size_why)
        return "\n".join(line for line in lines if line)


class CardModel(QAbstractListModel):
    """Cards by prefix. Rows that stay keep their index, so that selection and scroll survive."""

    CardRole = int(Qt.ItemDataRole.UserRole)

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them, in order."""
        return self._cards

    def show_cards(self, cards: Iterable[Card]) -> None:
        """Replace the rows; the same environments in the same order are updated in place."""
        fresh = tuple(cards)
        same = self._prefixes(fresh) == self._prefixes(self._cards)
        if same:
            changed = [row for row, card in enumerate(fresh) if card != self._cards[row]]
            self._cards = fresh
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._cards = fresh
        self.endResetModel()

    def set_live(self, prefix: str, live: Standing | None) -> None:
        """Show or end what a job is doing to an environment."""
        row = self.row_of(prefix)
        if row >= 0 and self._cards[row].live != live:
            cards = list(self._cards)
            cards[row] = replace(cards[row], live=live)
            self._cards = tuple(cards)
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, prefix: str) -> int:
        """The row of a prefix, -1 where it is not listed."""
        prefixes = self._prefixes(self._cards)
        return prefixes.index(prefix) if prefix in prefixes else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many environments there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card itself under `CardRole`; its words for people who can't see it."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        match role:
            case self.CardRole:
                return card
            case Qt.ItemDataRole.DisplayRole:
                return card.environment.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return card.tooltip
        return None

    @staticmethod
    def _prefixes(cards: tuple[Card, ...]) -> list[str]:
        return [card.environment.prefix for card in cards]
