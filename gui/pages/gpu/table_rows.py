"""The rows of the table, and its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.frameworks import BuildSource, EnvironmentGpu
from gui.language import say
from gui.models.columns import RIGHT, Column
from gui.pages.gpu.ruler_tags import key_of
from gui.pages.gpu.standing import (
    Deed,
    cuda_words,
    deed_of,
    deed_words,
    framework_words,
    look_of,
)

translate = QCoreApplication.translate

INSET = 8
ACTION = 146
"""Width of the column of buttons."""


@dataclass(frozen=True)
class GpuRow:
    """A framework of an environment, or an environment without one."""

    gpu: EnvironmentGpu
    testing: bool = False
    """A proof is under way."""
    step: str = ""
    """What that proof is doing."""

    @property
    def key(self) -> str:
        """Identifies it."""
        return key_of(self.gpu)

    @property
    def deed(self) -> Deed:
        """What its button does."""
        return deed_of(self.gpu, testing=self.testing)

    @property
    def sentence(self) -> str:
        """Why the result is what it is."""
        if self.testing:
            return self.step or translate("Gpu", "A small computation runs in this environment.")
        return say(self.gpu.message)

    @property
    def source(self) -> str:
        """Who brought the framework, where that is pip."""
        build = self.gpu.build
        pip = build is not None and build.source is BuildSource.PIP
        return translate("Gpu", "installed by pip") if pip else ""


@dataclass(frozen=True)
class DetailLine:
    """The line that unfolds below a row; a widget lies on it."""

    row: GpuRow

    @property
    def key(self) -> str:
        """Identifies it."""
        return "detail:" + self.row.key


Line = GpuRow | DetailLine


def columns() -> list[Column[GpuRow]]:
    """Environment, framework, CUDA, result, sentence, button."""
    return [
        Column("name", translate("Gpu", "Environment"), _name, 160, inset=INSET),
        Column("framework", translate("Gpu", "Framework"), _framework, 180),
        Column("cuda", translate("Gpu", "CUDA build"), _cuda, 102),
        Column("result", translate("Gpu", "Result"), _result, 142),
        Column("sentence", translate("Gpu", "Why"), _sentence, tooltip=_sentence),
        Column("action", "", _action, ACTION, RIGHT),
    ]


NARROW = {"name": 128, "framework": 126, "cuda": 100, "result": 148, "action": 138}
"""Widths of the columns below 1000 pixels."""


def spoken(row: GpuRow) -> str:
    """A row as one sentence for screen readers."""
    parts = [_name(row), _framework(row)]
    if row.gpu.build is not None:
        parts.append(translate("Gpu", "CUDA {cuda}").format(cuda=_cuda(row)))
    return ", ".join([*parts, _result(row)]) + ". " + row.sentence


def as_text(rows: Sequence[GpuRow]) -> str:
    """Rows to be pasted elsewhere."""
    return "\n".join(
        "\t".join((_name(row), _framework(row), _cuda(row), _result(row), row.sentence))
        for row in rows
    )


def _name(row: GpuRow) -> str:
    return row.gpu.name


def _framework(row: GpuRow) -> str:
    return framework_words(row.gpu.build)


def _cuda(row: GpuRow) -> str:
    return cuda_words(row.gpu.build)


def _result(row: GpuRow) -> str:
    return translate("Gpu", "Testing…") if row.testing else look_of(row.gpu).words


def _sentence(row: GpuRow) -> str:
    return row.sentence


def _action(row: GpuRow) -> str:
    return deed_words(row.deed)
