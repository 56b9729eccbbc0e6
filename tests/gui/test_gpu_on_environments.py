"""What the Environments page says of the GPU: card, name, facts and history."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from core.engine.gpu.machine import machine_fingerprint, machine_in_force
from core.engine.gpu.proof.certificates import keep_certificate, state_fingerprint
from core.model.base import Message
from core.model.changes import Changes
from core.model.environment import Environment
from core.model.frameworks import Certificate, Compute, EnvironmentGpu, FrameworkBuild, Standing
from core.model.request import ChangeRequest, CreateRequest
from core.model.verification import TrialKind, TrialOutcome, Tried, Verification
from gui.pages.environments.card_words import card_of
from gui.pages.environments.cards import Card
from gui.pages.environments.gpu_words import gpu_badge, proof_of
from gui.pages.environments.history_delegate import HistoryRow
from gui.sheets.verification.report import GpuLine, Report
from gui.state.gpu import gpu_of
from gui.theme.switching import ThemeSwitcher
from tests.gui.window_driver import change, open_window
from tests.support.channels import ChannelFactory, package
from tests.support.machines import SUBDIR, machine, stand_in
from tests.support.prefixes import make_prefix, record

ENVIRONMENT = Environment(prefix="/envs/thesis", name="thesis", python_version="3.12.4")
TORCH = FrameworkBuild("pytorch", "PyTorch", "pytorch", "2.9.1")
OLD = Message("gpu-find-driver-too-old", {"cuda": "13.0", "driver": "580"})
BROKEN = EnvironmentGpu("/envs/thesis", "thesis", Standing.BROKEN, OLD, build=TORCH)
WORKS = Certificate("pytorch", passed=True, compute=Compute.CUDA, device="RTX 4060", time=1.0)


def test_a_gpu_that_cannot_be_used_takes_the_place_of_healthy_on_the_card():
    badge = gpu_badge([BROKEN], has_nvidia=True)
    card = card_of(ENVIRONMENT, gpu=badge)
    assert card.shown.word == "GPU can't be used"
    assert card.shown.token == "danger"
    assert "580" in card.tooltip
    assert card.mark is None, "it is said once"
    unfinished = card_of(msgspec.structs.replace(ENVIRONMENT, open_transaction=True), gpu=badge)
    assert unfinished.shown.word == "Unfinished change", "what is graver stays"
    assert unfinished.mark == badge


def test_without_a_gpu_a_framework_that_is_broken_is_called_that():
    badge = gpu_badge([BROKEN], has_nvidia=False)
    assert badge is not None
    assert badge.words == "PyTorch does not work"


def test_only_a_computation_on_the_gpu_proves_that_it_works():
    row = msgspec.structs.replace(BROKEN, standing=Standing.PROVEN, certificate=WORKS)
    badge = gpu_badge([row], has_nvidia=True)
    assert badge is not None
    assert badge.words == "GPU works"
    on_cpu = msgspec.structs.replace(WORKS, compute=Compute.CPU)
    assert gpu_badge([msgspec.structs.replace(row, certificate=on_cpu)], has_nvidia=True) is None
    assert proof_of([on_cpu]) is None
    failed = msgspec.structs.replace(WORKS, framework="jax", passed=False)
    proof = proof_of([WORKS, failed])
    assert proof is not None
    assert not proof.worked


@pytest.fixture
def thesis(home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> Path:
    """An environment to be, with a build for the GPU, on a computer that has one."""
    stand_in(machine())
    torch = package("pytorch", "2.7.1", build="cuda129_generic_py311_h1234567_200")
    condarc(channel_factory("versions", [torch, package("editor")]))
    return home / ".conda" / "envs" / "thesis"


async def test_what_was_proven_is_said_until_the_environment_changes_and_stays_in_its_history(
    thesis: Path,
) -> None:
    async with open_window() as window:
        store = window.app.store
        await change(window, CreateRequest(prefix=str(thesis), specs=("pytorch",)))
        store.select(str(thesis))
        proven = msgspec.structs.replace(
            WORKS,
            time=time.time(),
            revision=0,
            fingerprint=state_fingerprint(thesis),
            machine=machine_fingerprint(machine_in_force()),
        )
        assert keep_certificate(thesis, proven)
        store.apply(Changes(prefixes=(str(thesis),)))
        page = window.page("environments")

        def card() -> Card:
            cards = page.cards.cards
            return cards.cards[cards.row_of(str(thesis))]

        def first() -> HistoryRow | None:
            rows = page.detail.history.rows
            count = rows.rowCount()
            return rows.index(count - 1).data(rows.RowRole) if count else None

        await window.until(lambda: card().mark, "the card says something of the GPU")
        assert card().mark.words == "GPU works"
        await window.until(page.detail.gpu.isVisible, "so does the name's line")
        await window.until(lambda: first() is not None and first().proof, "and the history")
        assert first().proof.words in first().spoken
        area = page.cards.visualRect(page.cards.cards.index(0))
        mark = page.cards._delegate.gpu_area(area, card())
        await window.click_at(page.cards.viewport(), mark.center())
        assert window.app.window.current_page == "gpu"

        page = window.page("environments")
        await change(window, ChangeRequest(prefix=str(thesis), install=("editor",)))
        await window.until(lambda: card().mark is None, "another state is proven anew")
        assert not page.detail.gpu.isVisible()
        assert first().proof is not None, "of the first one it stays true"


async def test_cards_follow_the_machine_that_counts(home: Path) -> None:
    """Also where nothing else changes, and nobody looks at the page of GPUs."""
    build = "cuda129_generic_py311_h1234567_200"
    records = (record("python", "3.11.7"), record("pytorch", "2.7.1", build, subdir=SUBDIR))
    make_prefix(home / ".conda" / "envs" / "thesis", records)
    stand_in(machine())
    async with open_window() as window:
        await window.loaded()
        cards = window.page("environments").cards.cards
        state = gpu_of(window.app.services)
        await window.until(lambda: state.report is not None and not state.judging, "all is judged")
        await window.app.store.settle()
        assert not cards.cards[0].says_gpu_first
        await state.describe(machine("GeForce RTX 3060", "460.91.03"), stands_in=True)
        await window.until(lambda: cards.cards[0].says_gpu_first, "another machine is judged for")


def test_the_report_of_a_check_says_of_the_gpu_what_was_seen(
    qtbot: QtBot, theme: ThemeSwitcher
) -> None:
    none = Message("try-gpu-none", {"module": "jax"})
    tried = (
        Tried(TrialKind.IMPORT, "torch", "pytorch"),
        Tried(TrialKind.GPU, "torch", "pytorch"),
        Tried(TrialKind.GPU, "jax", "jax", TrialOutcome.NOT_TRIED, message=none),
    )
    report = Report(Verification(1.0, tried))
    qtbot.addWidget(report)
    said = [line.accessibleName() for line in report.findChildren(GpuLine)]
    assert said == ["GPU: torch can use the GPU.", "GPU: jax sees no GPU, and saw none before."]
