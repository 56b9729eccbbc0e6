"""The sheet that asks for a computer: system, card, driver."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from core.model.gpu import KnownGpu, KnownHardware, MachineReport
from core.model.problem import ProblemError
from gui import theme
from gui.jobs.tasks import Tasks
from gui.language import problem_text
from gui.sheets.describe_machine.draft import NO_DRIVER, cuda_of, draft_of, fitting_driver
from gui.sheets.describe_machine.gpu_list import GpuList
from gui.sheets.describe_machine.menu_button import MenuButton
from gui.sheets.describe_machine.systems import (
    LINUX,
    LINUX_ARM,
    MAC,
    WINDOWS,
    System,
    systems_of,
)
from gui.state.gpu import GpuState
from gui.widgets.frames import column, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text

translate = QCoreApplication.translate

_SIZE = (700, 0)


@dataclass(frozen=True)
class Described:
    """What was decided."""

    stands_in: bool


class DescribeSheet(Sheet):
    """Ends with Described, once the description is kept. What is unlikely is said in the sheet."""

    def __init__(self, state: GpuState, hardware: KnownHardware, known: MachineReport) -> None:
        title = translate("DescribeSheet", "Plan for another computer")
        super().__init__(title, "monitor", "text-2", size=_SIZE)
        self._state, self._hardware = state, hardware
        self._tasks = Tasks(self)
        self._tasks.problem.connect(self._on_problem)
        self._busy = False
        self._here = known.found.subdir
        self.draft = draft_of(known.described or known.found, hardware)
        self._build()
        self.set_reassurance(self.tr("Nothing is installed or sent"))
        self.add_cancel()
        self.stand_in = self.add_button(self.tr("Use it in place of this computer"), "outline")
        self.stand_in.clicked.connect(self._stand_in)
        self.plan = self.add_button(self.tr("Plan for it…"), "primary")
        self.plan.clicked.connect(self._plan)
        self.safe = self.cards.search
        self.show_draft()
        self.cards.choose(self.draft.gpu)
        self.cards.chosen.connect(self._take_card)

    def show_draft(self) -> None:
        """Show what is described so far."""
        draft = self.draft
        self.platform.choose(draft.subdir if draft.subdir in _PLATFORMS else LINUX)
        systems = [(one, _system_words(one)) for one in systems_of(draft.subdir)]
        self.system.offer(systems, draft.system.name)
        for widget in (self._glibc_label, self.glibc):
            widget.setVisible(draft.subdir in (LINUX, LINUX_ARM))
        if self.glibc.text().strip() != draft.system.glibc:
            self.glibc.setText(draft.system.glibc)
        apple, card = draft.subdir == MAC, draft.gpu is not None
        self.cards.setVisible(not apple)
        self._card_label.setVisible(not apple)
        for widget in (self._driver_label, self.driver, self.version):
            widget.setVisible(card and not apple)
        choices: list[tuple[object, str]] = [(NO_DRIVER, self.tr("not installed"))]
        choices += [(one.branch, self._driver_words(one.branch)) for one in self._hardware.drivers]
        self.driver.offer(choices, self._driver_words(draft.chosen_branch))
        self._note.setText(self._note_words())
        alike = draft.subdir == self._here
        self.stand_in.setEnabled(alike)
        only = self.tr("Only a computer of this platform can stand in for this one.")
        self.stand_in.setToolTip("" if alike else only)
        self._refit()

    # What the user does -------------------------------------------------------------------------

    def _take_platform(self, subdir: str) -> None:
        self._put(replace(self.draft, subdir=subdir, system=systems_of(subdir)[0]))

    def _take_system(self, system: object) -> None:
        assert isinstance(system, System)
        self._put(replace(self.draft, system=system))

    def _take_glibc(self, text: str) -> None:
        system = replace(self.draft.system, glibc=text.strip())
        self._put(replace(self.draft, system=system))

    def _take_card(self, gpu: KnownGpu | None) -> None:
        if gpu == self.draft.gpu:
            return
        driver = fitting_driver(gpu, self._hardware)
        branch = driver.branch if driver is not None else NO_DRIVER
        kept = self.draft.branch if self.draft.gpu is not None and not self.draft.refused else 0
        if gpu is not None and kept and kept <= branch:
            branch = kept
        self._put(replace(self.draft, gpu=gpu, branch=branch, version=self.draft.version))

    def _take_driver(self, branch: object) -> None:
        assert isinstance(branch, int)
        self.version.clear()
        self._put(replace(self.draft, branch=branch, version=""))

    def _take_version(self, text: str) -> None:
        self._put(replace(self.draft, version=text.strip()))

    def _put(self, draft: object) -> None:
        self.draft = draft  # type: ignore[assignment]
        self.problem.hide()
        self.show_draft()

    def _stand_in(self) -> None:
        self._keep(stands_in=True)

    def _plan(self) -> None:
        self._keep(stands_in=False)

    def _keep(self, *, stands_in: bool) -> None:
        if not self._busy:
            self._busy = True
            self._tasks.spawn(self._tell(stands_in=stands_in))

    async def _tell(self, *, stands_in: bool) -> None:
        try:
            machine = self.draft.machine()
            await self._state.describe(machine, stands_in=stands_in)
        except ProblemError as error:
            words = problem_text(error.problem)
            self.problem.setText(" ".join(part for part in words if part))
            self.problem.show()
            self._refit()
            return
        finally:
            self._busy = False
        self.finish(Described(stands_in))

    def _on_problem(self, problem: object) -> None:
        del problem

    # Words --------------------------------------------------------------------------------------

    def _driver_words(self, branch: int) -> str:
        if branch == NO_DRIVER:
            return self.tr("not installed")
        cuda = cuda_of(branch, self._hardware)
        if not cuda:
            return str(branch)
        return self.tr("{branch} · up to CUDA {cuda}").format(branch=branch, cuda=cuda)

    def _note_words(self) -> str:
        draft = self.draft
        if draft.subdir == MAC:
            return self.tr("PyTorch computes on Apple's GPUs by Metal; CUDA does not exist there.")
        if draft.gpu is None:
            return self.tr("Without an NVIDIA card, frameworks compute on the CPU.")
        if draft.refused:
            words = self.tr("Driver {driver} has dropped this card: {last} is its last branch.")
            last = draft.gpu.last_driver_branch or 0
            return words.format(driver=draft.chosen_branch, last=last)
        if draft.chosen_branch == NO_DRIVER:
            return self.tr("Without a driver, frameworks compute on the CPU.")
        return self.tr("On that computer, nvidia-smi shows card and driver in its first lines.")

    # How it is built ----------------------------------------------------------------------------

    def _build(self) -> None:
        content = QWidget(self)
        stack = column(content, (24, 16, 24, 16), 12)
        words = self.tr(
            "A lab server, a cluster, a friend's laptop: choose what it has. Where you work on a "
            "login node without a GPU, let it stand in for this computer."
        )
        stack.addWidget(Text(words, "body", "text-2", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 70)
        grid.setColumnStretch(1, 1)
        self._build_system(grid)
        self._card_label = Text(self.tr("Card"), "body-medium")
        self._card_label.setContentsMargins(0, 6, 0, 0)
        self.cards = GpuList(self._hardware.gpus)
        grid.addWidget(self._card_label, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.cards, 2, 1)
        self._build_driver(grid)
        stack.addLayout(grid)
        self._note = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self._note)
        self.problem = Text("", "body", "danger", wrap=True)
        self.problem.hide()
        stack.addWidget(self.problem)
        stack.addStretch(1)
        self.body.addWidget(content)

    def _build_system(self, grid: QGridLayout) -> None:
        self.platform = SegmentedFilter(
            [(key, words) for key, words in zip(_PLATFORMS, self._platform_words(), strict=True)]
        )
        self.platform.setAccessibleName(self.tr("Platform"))
        self.platform.chosen.connect(self._take_platform)
        self.system = MenuButton(self.tr("System"))
        self.system.chosen.connect(self._take_system)
        grid.addWidget(Text(self.tr("Platform"), "body-medium"), 0, 0)
        grid.addWidget(self.platform, 0, 1)
        self.glibc = self._field(self.tr("Version of the C library"), "2.35", 72)
        self.glibc.textEdited.connect(self._take_glibc)
        self._glibc_label = Text(self.tr("glibc"), "body", "text-2")
        line = row(None, spacing=10)
        line.addWidget(self.system)
        line.addSpacing(8)
        line.addWidget(self._glibc_label)
        line.addWidget(self.glibc)
        line.addStretch(1)
        grid.addWidget(Text(self.tr("System"), "body-medium"), 1, 0)
        grid.addLayout(line, 1, 1)

    def _build_driver(self, grid: QGridLayout) -> None:
        self._driver_label = Text(self.tr("Driver"), "body-medium")
        self.driver = MenuButton(self.tr("Driver"))
        self.driver.chosen.connect(self._take_driver)
        name, hint = self.tr("Exact version of the driver"), self.tr("exact version, optional")
        self.version = self._field(name, hint, 180)
        self.version.setText(self.draft.version)
        self.version.textEdited.connect(self._take_version)
        line = row(None, spacing=10)
        line.addWidget(self.driver)
        line.addWidget(self.version)
        line.addStretch(1)
        grid.addWidget(self._driver_label, 3, 0)
        grid.addLayout(line, 3, 1)

    @staticmethod
    def _field(name: str, hint: str, width: int) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setFont(theme.font("body"))
        field.setFixedSize(width, 32)
        return field

    def _platform_words(self) -> tuple[str, ...]:
        return ("Linux", self.tr("Linux on ARM"), "Windows", self.tr("Mac (Apple silicon)"))

    def _refit(self) -> None:
        host = self.parentWidget()
        if host is not None:
            height = max(self.layout().totalHeightForWidth(self.width()), 0)
            height = min(height, host.height() - 32)
            top = max(16, (host.height() - height) // 2)
            self.setGeometry(self.x(), top, self.width(), height)


_PLATFORMS = (LINUX, LINUX_ARM, WINDOWS, MAC)


def _system_words(system: System) -> str:
    if system.glibc:
        words = translate("DescribeSheet", "{system} · glibc {glibc}")
        return words.format(system=system.name, glibc=system.glibc)
    return system.name
