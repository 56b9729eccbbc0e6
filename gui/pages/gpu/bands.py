"""Banners over the page: a description stands in, or nothing could be found out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.language import problem_text
from gui.pages.gpu.hardware_words import card_words, driver_words, system_words
from gui.state.gpu import GpuState
from gui.widgets.notices import Notice

translate = QCoreApplication.translate

THIS_COMPUTER, AGAIN, DESCRIBE = "this-computer", "again", "describe"


def bands(state: GpuState) -> list[Notice]:
    """What is to be said before anything else."""
    found = []
    known = state.machine
    if known is not None and known.stands_in:
        words = translate("GpuBands", "{machine}. Every page goes by it.")
        machine = known.machine
        gpu = machine.gpus[0] if machine.gpus else None
        parts = [system_words(machine)]
        if gpu is not None:
            parts.append(card_words(machine, gpu, None).title)
            if machine.nvidia:
                driver = translate("GpuBands", "driver {version}")
                parts.append(driver.format(version=driver_words(machine.driver)))
        else:
            parts.append(translate("GpuBands", "no GPU"))
        found.append(
            Notice(
                "warn",
                translate("GpuBands", "A description stands in for this computer"),
                words.format(machine=" · ".join(parts)),
                translate("GpuBands", "Use this computer again"),
                THIS_COMPUTER,
            )
        )
    if state.problem is not None and not (state.detecting or state.judging):
        text = problem_text(state.problem)
        again = translate("GpuBands", "Try again")
        sentence = " ".join(part for part in (text.why, text.next) if part)
        found.append(Notice("danger", text.title, sentence, again, AGAIN))
    return found
