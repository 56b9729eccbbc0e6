"""The panel beside the picture: one package, why it is here, and what goes with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core.model.graph import GraphNode, NodeAnswers, NodeKind
from gui.language import format_size, say
from gui.pages.graph.links import ChainLine, Link, LinkField
from gui.pages.graph.nodes import REAL, Graph
from gui.pages.graph.words import (
    installed_words,
    kind_words,
    remarks_of,
    removal_words,
    source_words,
)
from gui.state.permission import Refusal
from gui.widgets import painting
from gui.widgets.buttons import Button, IconButton
from gui.widgets.channel_tab import ChannelTab
from gui.widgets.frames import IconLabel, Panel, Rule, clear, column, row
from gui.widgets.text import ElidedLabel, Text

WIDTH = 284
_LABEL = 72
_VERSION = 100
_CHAINS = 5


class NodePanel(Panel):
    """`went` carries a node that was clicked. What is done with the package is its owner's."""

    went = Signal(int)
    closed = Signal()
    update_wanted = Signal()
    pin_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("The chosen package"))
        self._graph: Graph | None = None
        self.node: int | None = None
        """The package shown."""
        self.answers: NodeAnswers | None = None
        self._all_chains = False
        outside = row(self)
        outside.addWidget(Rule(vertical=True))
        inside = QWidget(self)
        outside.addWidget(inside, 1)
        stack = column(inside)
        stack.addWidget(self._scrolled(), 1)
        stack.addWidget(self._footer())

    def show_node(self, graph: Graph, node: int) -> None:
        """What the graph itself says; the rest comes with `take_answers`."""
        if node == self.node and graph is self._graph:
            return  # What was unfolded stays so, and all its widgets cost 50 ms.
        self.answers, self._all_chains = None, False
        self._area.verticalScrollBar().setValue(0)
        self._graph, self.node = graph, node
        one = graph.nodes[node]
        self._title.setText(one.name)
        self._version.setText(one.version)
        self._version.setFixedWidth(min(_VERSION, painting.width_of(one.version, "body") + 2))
        self._fill()

    def take_answers(self, answers: NodeAnswers) -> None:
        """What the engine says of the package shown."""
        if answers.node == self.node and answers is not self.answers:
            self.answers = answers
            self._fill()

    def allow(self, refusal: Refusal | None, *, pinned: bool) -> None:
        """Whether its environment may be changed, and whether the package is pinned."""
        for button in (self.update_button, self.pin_button, self.remove_button):
            button.setEnabled(refusal is None)
            tip = f"{refusal.lead} {refusal.sentence}" if refusal is not None else ""
            button.setToolTip(tip)
        self.pin_button.setText(self.tr("Unpin") if pinned else self.tr("Pin"))
        effect = self.answers.removal if self.answers is not None else None
        if refusal is None and effect is not None and effect.refusal is not None:
            self.remove_button.setEnabled(False)
            self.remove_button.setToolTip(say(effect.refusal))

    # Parts --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        graph, answers = self._graph, self.answers
        assert graph is not None
        assert self.node is not None
        node = graph.nodes[self.node]
        real = node.kind in REAL
        said = (answers.summary if answers is not None else "") or kind_words(node)
        self._summary.setText(said)
        self._summary.setVisible(bool(said))
        self._fill_facts(node)
        self._fill_remarks(graph)
        self._why.setVisible(real and answers is not None)
        self._removal.setVisible(real and answers is not None)
        if answers is not None and real:
            self._fill_why(graph, node, answers)
            self._fill_removal(answers)
        self._fill_links(graph, answers)
        self.foot.setVisible(real)
        self.pin_button.setVisible(node.kind is NodeKind.CONDA)

    def _fill_facts(self, node: GraphNode) -> None:
        clear(self._facts)
        answers = self.answers
        place = 0
        if node.channel:
            self._facts.addWidget(self._label(self.tr("Channel")), 0, 0)
            self._facts.addWidget(ChannelTab(node.channel), 0, 1, Qt.AlignmentFlag.AlignLeft)
            place = 1
        facts = [
            (self.tr("Source"), "" if node.channel else source_words(node), "small"),
            (self.tr("Build"), node.build, "mono-small"),
            (self.tr("Download"), _size(answers.download if answers else None), "small"),
            (self.tr("Size"), _size(node.size), "small"),
            (self.tr("Licence"), answers.license if answers else "", "small"),
            (self.tr("Installed"), installed_words(answers) if answers else "", "small"),
        ]
        for label, value, role in facts:
            if value:
                self._facts.addWidget(self._label(label), place, 0)
                middle = role.startswith("mono")
                self._facts.addWidget(ElidedLabel(value, role, middle=middle), place, 1)
                place += 1

    def _fill_remarks(self, graph: Graph) -> None:
        clear(self._remarks)
        assert self.node is not None
        for icon, token, words in remarks_of(graph, self.node):
            line = row(None, spacing=8)
            line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(words, "small", "text-2", wrap=True), 1)
            self._remarks.addLayout(line)

    def _fill_why(self, graph: Graph, node: GraphNode, answers: NodeAnswers) -> None:
        clear(self._chains)
        if node.requested and graph.data.requested_known:
            line = row(None, spacing=6)
            line.addWidget(IconLabel("user", "ok", 14))
            line.addWidget(Text(self.tr("You asked for it"), "small-strong"), 1)
            self._chains.addLayout(line)
        chains = [chain for chain in answers.why if len(chain) > 1]
        shown = chains if self._all_chains else chains[:_CHAINS]
        for chain in shown:
            links = [Link(one, graph.nodes[one].name, graph.nodes[one].version) for one in chain]
            way = ChainLine(links[:-1])
            way.went.connect(self.went)
            self._chains.addWidget(way)
        if rest := len(chains) - len(shown):
            more = Button(self.tr("Show %n more", "", rest), "link", small=True)
            more.clicked.connect(self._show_all_chains)
            self._chains.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not graph.data.requested_known:
            words = self.tr("What was asked for is not recorded here.")
            self._chains.addWidget(Text(words, "small", "text-2", wrap=True))
        elif not chains and not node.requested:
            words = self.tr("Nothing you asked for needs it any more.")
            self._chains.addWidget(Text(words, "small", "text-2", wrap=True))

    def _fill_removal(self, answers: NodeAnswers) -> None:
        clear(self._effect)
        effect = answers.removal
        if effect.refusal is not None:
            icon, token, sentences = "lock", "warn", [say(effect.refusal)]
        else:
            grave = bool(effect.dependents or effect.goes_too or effect.breaks_pip)
            icon, token = ("triangle-alert", "warn") if grave else ("circle-check", "ok")
            sentences = removal_words(effect)
        line = row(None, (0, 2, 0, 0), 8)
        line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        said = column(None, spacing=4)
        for sentence in sentences:
            said.addWidget(Text(sentence, "small", "text-2", wrap=True))
        line.addLayout(said, 1)
        self._effect.addLayout(line)

    def _fill_links(self, graph: Graph, answers: NodeAnswers | None) -> None:
        assert self.node is not None
        needs = answers.needs if answers is not None else ()
        users = answers.needed_by if answers is not None else ()
        self.needs.show_links([self._link(graph, self.node, one, one) for one in needs])
        self.needed_by.show_links([self._link(graph, one, self.node, one) for one in users])

    @staticmethod
    def _link(graph: Graph, source: int, target: int, shown: int) -> Link:
        node, edge = graph.nodes[shown], graph.edge(source, target)
        asked = f"{graph.nodes[target].name} {edge.spec}".strip() if edge is not None else ""
        tip = " · ".join(part for part in (f"{node.name} {node.version}".strip(), asked) if part)
        return Link(shown, node.name, tip, broken=edge is not None and edge.broken)

    def _show_all_chains(self) -> None:
        self._all_chains = True
        self._fill()

    # How it is built ----------------------------------------------------------------------------

    def _scrolled(self) -> QScrollArea:
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        stack = column(content)
        stack.addWidget(self._head())
        self._why, chains = self._part(self.tr("Why it is here"))
        self._chains = chains
        stack.addWidget(self._why)
        self._removal, self._effect = self._part(self.tr("If you remove it"))
        stack.addWidget(self._removal)
        links, inner = self._part("")
        self.needed_by = LinkField(self.tr("Needed by"))
        self.needs = LinkField(self.tr("Needs"))
        inner.setSpacing(12)
        for field in (self.needed_by, self.needs):
            field.went.connect(self.went)
            inner.addWidget(field)
        stack.addWidget(links)
        stack.addStretch(1)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        return area

    def _head(self) -> QWidget:
        head = QWidget()
        stack = column(head, (18, 14, 14, 12), 4)
        line = row(None, spacing=8)
        self._title = ElidedLabel("", "h-section")
        line.addWidget(self._title)
        self._version = ElidedLabel("", "body", "text-2")
        line.addWidget(self._version)
        line.addStretch(1)
        close = IconButton("x", self.tr("Close the panel"), size=16, box=26)
        close.clicked.connect(self.closed)
        line.addWidget(close)
        stack.addLayout(line)
        self._summary = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self._summary)
        stack.addSpacing(4)
        self._facts = QGridLayout()
        self._facts.setVerticalSpacing(4)
        self._facts.setHorizontalSpacing(0)
        self._facts.setColumnMinimumWidth(0, _LABEL)
        self._facts.setColumnStretch(1, 1)
        stack.addLayout(self._facts)
        self._remarks = column(None, (0, 6, 0, 0), 4)
        stack.addLayout(self._remarks)
        return head

    def _part(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        stack = column(part)
        stack.addWidget(Rule(parent=part))
        content = QWidget(part)
        inner = column(content, (18, 12, 14, 14), 3)
        if title:
            inner.addWidget(Text(title, "body-strong"))
        lines = column(None, spacing=1)
        inner.addLayout(lines)
        stack.addWidget(content)
        return part, lines

    def _footer(self) -> QWidget:
        self.foot = Panel("sunken")
        self.foot.setFixedHeight(57)
        stack = column(self.foot)
        stack.addWidget(Rule(parent=self.foot))
        content = QWidget(self.foot)
        line = row(content, (14, 0, 10, 0), 6)
        self.update_button = Button(self.tr("Update…"), "outline", "arrow-up", small=True)
        self.update_button.clicked.connect(self.update_wanted)
        self.pin_button = Button(self.tr("Pin"), "outline", "pin", small=True)
        self.pin_button.clicked.connect(self.pin_wanted)
        self.remove_button = Button(self.tr("Remove…"), "danger", small=True)
        self.remove_button.clicked.connect(self.remove_wanted)
        line.addWidget(self.update_button)
        line.addWidget(self.pin_button)
        line.addStretch(1)
        line.addWidget(self.remove_button)
        stack.addWidget(content, 1)
        return self.foot

    @staticmethod
    def _label(words: str) -> Text:
        label = Text(words, "small", "text-2")
        label.setMinimumWidth(_LABEL)
        return label


def _size(size: int | None) -> str:
    return format_size(size) if size else ""
