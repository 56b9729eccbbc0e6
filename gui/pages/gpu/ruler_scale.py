"""Where CUDA versions lie on the ruler: a slot each, not to scale, in stretches of one kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from core.model.frameworks import RulerMark, RulerPart


@dataclass(frozen=True)
class Stretch:
    """Neighbouring marks of the same kind."""

    part: RulerPart
    left: float
    right: float
    first: str
    last: str

    @property
    def width(self) -> float:
        """Pixels."""
        return self.right - self.left


class RulerScale:
    """Marks in ascending order between two edges, in pixels."""

    def __init__(self, marks: Sequence[RulerMark], left: float, right: float) -> None:
        self.marks = tuple(marks)
        self.left, self.right = left, right
        self._slot = (right - left) / max(1, len(marks))
        self._numbers = [number_of(mark.cuda) for mark in marks]

    def centre(self, place: int) -> float:
        """Middle of a mark's slot."""
        return self.left + (place + 0.5) * self._slot

    def stretches(self) -> list[Stretch]:
        """The bar from left to right."""
        found, place = [], 0
        for part, group in groupby(self.marks, key=lambda mark: mark.part):
            marks = list(group)
            left = self.left + place * self._slot
            place += len(marks)
            right = self.left + place * self._slot
            found.append(Stretch(part, left, right, marks[0].cuda, marks[-1].cuda))
        return found

    def position(self, cuda: str) -> float | None:
        """Where a version lies: on its mark, else between its neighbours.

        A major version alone (`12`) lies in the middle of its marks. None for what is no version.
        """
        wanted = number_of(cuda)
        if not wanted or not self.marks:
            return None
        if wanted in self._numbers:
            return self.centre(self._numbers.index(wanted))
        if len(wanted) == 1:
            same = [i for i, number in enumerate(self._numbers) if number[:1] == wanted]
            if same:
                return (self.centre(same[0]) + self.centre(same[-1])) / 2
        older = sum(number < wanted for number in self._numbers)
        if older == 0:
            return self.left + self._slot * 0.2
        if older == len(self._numbers):
            return self.right - self._slot * 0.2
        return self.left + older * self._slot


def number_of(cuda: str) -> tuple[int, ...]:
    """`12.4` as numbers, without a patch level; empty for what is no version."""
    parts = cuda.split(".")[:2]
    return tuple(int(part) for part in parts) if all(part.isdigit() for part in parts) else ()
