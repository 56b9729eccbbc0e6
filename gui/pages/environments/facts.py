"""What is known of an environment, as rows of a card: who made it, channels, pins, pip packages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.environment import EnvironmentDetail, Manager
from core.model.frameworks import EnvironmentGpu
from gui.language import join_words, say
from gui.language.managers import manager_name
from gui.pages.environments.gpu_words import framework_line
from gui.widgets.buttons import Button
from gui.widgets.channel_tab import ChannelTab
from gui.widgets.frames import Card, IconLabel, clear, column, row
from gui.widgets.text import ElidedLabel, Text

translate = QCoreApplication.translate

PIP_SHOWN = 6
"""More pip packages than this are counted, and listed in the tooltip."""


class FactsCard(Card):
    """Rebuilt when another environment is shown; a handful of rows."""

    gpu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("About this environment"))

    def show_detail(self, detail: EnvironmentDetail, gpu: Sequence[EnvironmentGpu] = ()) -> None:
        """Show what is known of one environment, and of its frameworks on this machine."""
        clear(self.body)
        self.add_row(_line("layers", self.tr("Made by"), _made_by(detail)))
        for one in gpu:
            if one.build is not None:
                self.add_row(self._gpu(one))
        if detail.environment.frozen is not None:
            self.add_row(_line("snowflake", self.tr("Frozen"), say(detail.environment.frozen)))
        self.add_row(self._channels(detail))
        if detail.pip_packages:
            self.add_row(self._pip(detail))
        if detail.pinned:
            self.add_row(_line("pin", self.tr("Pinned"), join_words(detail.pinned)))
        if not detail.requested_known and detail.packages:
            words = self.tr(
                "Not recorded. Every package counts as chosen, so none is removed unasked."
            )
            self.add_row(_line("info", self.tr("Chosen packages"), words))
        for message in detail.unreadable:
            self.add_row(
                _line("triangle-alert", self.tr("Not readable"), say(message), token="warn")
            )

    def _gpu(self, found: EnvironmentGpu) -> QWidget:
        holder, line = _row("gpu", found.build.title if found.build else "", top=True)
        holder.setToolTip(framework_line(found))
        line.addWidget(Text(say(found.message), "body", "text-2", wrap=True), 1)
        more = Button(self.tr("See GPU & CUDA"), "link", "arrow-right", small=True, trailing=True)
        more.clicked.connect(self.gpu_wanted)
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _channels(self, detail: EnvironmentDetail) -> QWidget:
        counts = Counter(package.record.channel for package in detail.packages)
        holder, line = _row("radio-tower", self.tr("Channels"))
        for channel, count in counts.most_common(4):
            line.addWidget(ChannelTab(channel))
            line.addWidget(Text(str(count), "small", "text-3"))
            line.addSpacing(8)
        if not counts:
            line.addWidget(Text(self.tr("None: no conda package is installed"), "body", "text-2"))
        line.addStretch(1)
        return holder

    def _pip(self, detail: EnvironmentDetail) -> QWidget:
        holder, line = _row("package", self.tr("From pip"), top=True)
        lines = list(_pip_lines(detail))
        stack = column(None, spacing=0)
        for words in lines[:PIP_SHOWN]:
            stack.addWidget(Text(words, "small", "text-2", wrap=True))
        if len(lines) > PIP_SHOWN:
            more = Text(self.tr("and %n more", "", len(lines) - PIP_SHOWN), "small", "text-3")
            more.setToolTip("\n".join(lines[PIP_SHOWN:]))
            stack.addWidget(more)
        line.addLayout(stack, 1)
        return holder


def _made_by(detail: EnvironmentDetail) -> str:
    environment = detail.environment
    name = manager_name(environment.manager)
    if environment.is_base:
        return translate("Facts", "{tool}; protected, so Glasshouse never changes it").format(
            tool=name
        )
    asks = environment.manager is not Manager.GLASSHOUSE and not environment.adopted
    if asks and environment.frozen is None:
        return translate("Facts", "{tool}; Glasshouse asks before its first change").format(
            tool=name
        )
    return name


def _pip_lines(detail: EnvironmentDetail) -> Iterator[str]:
    for package in sorted(detail.pip_packages, key=lambda one: one.name.lower()):
        installer = package.installer or "pip"
        if package.overwrites:
            template = translate(
                "Facts", "{name} {version} · {installer} · replaces conda's {other}"
            )
        elif package.editable:
            template = translate("Facts", "{name} {version} · {installer} · editable")
        elif installer != "pip":
            template = translate("Facts", "{name} {version} · {installer}")
        else:
            template = "{name} {version}"
        yield template.format(
            name=package.name,
            version=package.version,
            installer=installer,
            other=package.overwrites or "",
        )


def _line(icon: str, label: str, words: str, *, token: str = "text-2") -> QWidget:
    holder, line = _row(icon, label, token=token, top=True)
    line.addWidget(Text(words, "body", "text-2", wrap=True), 1)
    return holder


def _row(
    icon: str, label: str, *, token: str = "text-2", top: bool = False
) -> tuple[QWidget, QHBoxLayout]:
    """A row with its label; the caller adds the value to the layout."""
    holder = QWidget()
    line = row(holder, (16, 9, 16, 9), 10)
    where = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
    mark = IconLabel(icon, token, 16)
    mark.setFixedHeight(20)
    line.addWidget(mark, 0, where)
    title = ElidedLabel(label, "body-medium")
    title.setFixedWidth(124)
    line.addWidget(title, 0, where)
    return holder, line
