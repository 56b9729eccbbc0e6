"""The panel beside the list: one package, its versions, and why it is here."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.catalogue import PackageDetails
from core.model.package import InstalledPackage
from gui.pages.packages.basket import MarkKind
from gui.pages.packages.chip_line import LABEL, ChipLine
from gui.pages.packages.reasons import Reasons, needed_names
from gui.pages.packages.rows import Origin, PackageRow
from gui.pages.packages.version_list import VersionList
from gui.pages.packages.versions import version_rows
from gui.pages.packages.why_view import WhyView
from gui.pages.packages.words import row_sentence
from gui.widgets.buttons import Button, IconButton
from gui.widgets.channel_tab import ChannelTab
from gui.widgets.frames import Panel, Rule, clear, column, row
from gui.widgets.text import ElidedLabel, Text

WIDTH = 324


class DetailsPanel(Panel):
    """Shows what is known at once and the rest when the channel answered."""

    version_picked = Signal(object)
    """The `VersionRow` chosen by hand."""
    toggled = Signal()
    removal_toggled = Signal()
    closed = Signal()
    graph_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Package details"))
        self._row: PackageRow | None = None
        self._details: PackageDetails | None = None
        self._folded_for = ""
        outside = row(self)
        outside.addWidget(Rule(vertical=True))
        inside = QWidget(self)
        outside.addWidget(inside, 1)
        stack = column(inside)
        stack.addWidget(self._scrolled(), 1)
        stack.addWidget(Rule())
        stack.addWidget(self._footer())

    @property
    def name(self) -> str:
        """The package shown, or the empty string."""
        return self._row.name if self._row else ""

    def show_package(
        self,
        package: PackageRow,
        installed: InstalledPackage | None,
        reasons: Reasons | None,
        *,
        markable: bool,
    ) -> None:
        """Show a package with what is known of it now."""
        if self._details is not None and self._details.name != package.name:
            self._details = None
        self._row = package
        self._title.setText(package.name)
        self._version.setText(package.installed or package.newest or "")
        self._show_facts(package, installed)
        self._show_versions(package, installed, markable=markable)
        self._show_links(package, installed, reasons)
        self._show_footer(package, markable=markable)

    def take_details(self, details: PackageDetails) -> None:
        """The channel's answer; the page calls `show_package` again after this."""
        self._details = details

    def _scrolled(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        stack = column(content)
        stack.addWidget(self._head())
        stack.addWidget(Rule())
        stack.addWidget(self._versions_part())
        stack.addWidget(self._links_part())
        stack.addStretch(1)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def _head(self) -> QWidget:
        head = QWidget()
        stack = column(head, (18, 12, 14, 10), 4)
        line = row(None, spacing=8)
        self._title = ElidedLabel("", "h-section")
        line.addWidget(self._title)
        self._version = Text("", "body", "text-2")
        line.addWidget(self._version)
        line.addStretch(1)
        close = IconButton("x", self.tr("Close the details"), size=16, box=26)
        close.clicked.connect(self.closed)
        line.addWidget(close)
        stack.addLayout(line)
        self._summary = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self._summary)
        stack.addSpacing(4)
        self._channel_line = row(None, spacing=0)
        stack.addLayout(self._channel_line)
        license_line = row(None, (0, 0, 4, 0), 0)
        self._license_label = self._label(self.tr("Licence"))
        license_line.addWidget(self._license_label)
        self._license = ElidedLabel("", "small")
        license_line.addWidget(self._license, 1)
        self._home = Button(
            self.tr("Project page"), "link", "external-link", small=True, trailing=True
        )
        self._home.clicked.connect(self._open_home)
        license_line.addWidget(self._home)
        stack.addLayout(license_line)
        return head

    def _versions_part(self) -> QWidget:
        self._versions_box = QWidget()
        stack = column(self._versions_box)
        content = QWidget()
        inner = column(content, (18, 10, 18, 12), 6)
        line = row(None, spacing=8)
        line.addWidget(Text(self.tr("Versions"), "body-strong"))
        self._versions_note = Text("", "small", "text-2")
        line.addWidget(self._versions_note, 1)
        inner.addLayout(line)
        self.versions = VersionList()
        self.versions.picked.connect(self.version_picked)
        inner.addWidget(self.versions)
        stack.addWidget(content)
        stack.addWidget(Rule())
        return self._versions_box

    def _links_part(self) -> QWidget:
        part = QWidget()
        outside = column(part)
        chips = QWidget()
        stack = column(chips, (18, 8, 18, 8), 2)
        self.needs = ChipLine(self.tr("Needs"))
        self.needed_by = ChipLine(self.tr("Needed by"))
        self._pip_note = Text("", "small", "text-2", wrap=True)
        for widget in (self.needs, self.needed_by, self._pip_note):
            stack.addWidget(widget)
        outside.addWidget(chips)
        self._why_part = QWidget()
        outside.addWidget(self._why_part)
        stack = column(self._why_part)
        stack.addWidget(Rule())
        self.why = WhyView()
        self.why.setContentsMargins(18, 12, 18, 12)
        self.why.graph_wanted.connect(self.graph_wanted)
        stack.addWidget(self.why)
        return part

    def _footer(self) -> QWidget:
        self._foot = Panel("sunken")
        self._foot.setFixedHeight(54)
        line = row(self._foot, (18, 0, 14, 0), 8)
        self.mark_button = Button("", "outline", "plus")
        self.mark_button.clicked.connect(self.toggled)
        line.addWidget(self.mark_button)
        line.addStretch(1)
        self.remove_button = Button(self.tr("Remove"), "danger", "minus")
        self.remove_button.clicked.connect(self.removal_toggled)
        line.addWidget(self.remove_button)
        return self._foot

    def _show_facts(self, package: PackageRow, installed: InstalledPackage | None) -> None:
        details = self._details
        summary = package.summary or (details.summary if details else "") or ""
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        clear(self._channel_line)
        if package.channel:
            self._channel_line.addWidget(self._label(self.tr("Channel")))
            self._channel_line.addWidget(ChannelTab(package.channel))
            self._channel_line.addStretch(1)
        record = installed.record if installed else None
        words = (record.license if record else None) or ""
        if not words and details and details.builds:
            words = details.builds[0].license or ""
        self._license.setText(words)
        self._license_label.setVisible(bool(words))
        self._home.setVisible(bool(details and details.home))

    def _show_versions(
        self, package: PackageRow, installed: InstalledPackage | None, *, markable: bool
    ) -> None:
        is_pip = package.key.origin is Origin.PIP
        builds = self._details.builds if self._details and not is_pip else ()
        rows = version_rows(builds, installed.record if installed else None)
        self._versions_box.setVisible(not is_pip)
        anew = package.name != self._folded_for
        self._folded_for = package.name
        self.versions.show_versions(rows, _chosen_version(package), markable=markable, anew=anew)
        note = self.tr("choosing one adds it below") if markable else ""
        self._versions_note.setText(note if builds else self.tr("Reading channel data…"))

    def _show_links(
        self,
        package: PackageRow,
        installed: InstalledPackage | None,
        reasons: Reasons | None,
    ) -> None:
        depends = installed.record.depends if installed else ()
        if not installed and self._details and self._details.builds:
            depends = self._details.builds[0].depends
        is_pip = package.key.origin is Origin.PIP
        self.needs.set_chips(() if is_pip else needed_names(depends))
        here = installed is not None and reasons is not None
        self.needed_by.set_chips(reasons.needed_by(package.name) if here and reasons else ())
        self._why_part.setVisible(here)
        if here and reasons is not None:
            self.why.explain(package.name, reasons)
        self._pip_note.setVisible(is_pip)
        self._pip_note.setText(row_sentence(package) if is_pip else "")

    def _show_footer(self, package: PackageRow, *, markable: bool) -> None:
        origin, mark = package.key.origin, package.mark
        self._foot.setVisible(origin is not Origin.PIP)
        removing = mark is MarkKind.REMOVE
        self.remove_button.setVisible(origin is Origin.CONDA and not removing)
        self.remove_button.setEnabled(markable)
        self.mark_button.setEnabled(markable)
        useful = origin is Origin.AVAILABLE or package.has_update or mark is not None
        self.mark_button.setVisible(useful)
        if mark is not None:
            self.mark_button.setText(self.tr("Take the mark back"))
            self.mark_button.set_icon("undo-2")
        elif origin is Origin.AVAILABLE:
            self.mark_button.setText(self.tr("Add"))
            self.mark_button.set_icon("plus")
        else:
            self.mark_button.setText(self.tr("Update"))
            self.mark_button.set_icon("arrow-up")

    def _label(self, words: str) -> Text:
        label = Text(words, "small", "text-2")
        label.setFixedWidth(LABEL)
        return label

    def _open_home(self) -> None:
        if self._details is not None and self._details.home:
            QDesktopServices.openUrl(QUrl(self._details.home))


def _chosen_version(package: PackageRow) -> str:
    """The version whose radio is on: what is marked, else what is installed."""
    if package.version_wanted:
        return package.version_wanted
    if package.mark in (MarkKind.INSTALL, MarkKind.UPDATE):
        return package.newest or ""
    if package.mark is MarkKind.REMOVE:
        return ""
    return package.installed or ""
