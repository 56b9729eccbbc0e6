"""What the command palette offers about the GPU."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from gui.actions.action import Action
from gui.services import Services
from gui.state.gpu import gpu_of

translate = QCoreApplication.translate


def gpu_actions(services: Services) -> list[Action]:
    """In the order the palette lists them."""
    tested = [row for row in gpu_of(services).rows_of(services.store.current) if row.build]
    return [
        Action(
            "detect-gpu",
            translate("Actions", "Detect the GPU again"),
            "gpu",
            partial(_do, "detect_again", services),
        ),
        Action(
            "test-gpu",
            translate("Actions", "Test the GPU in this environment"),
            "play",
            partial(_test, services),
            listed=bool(tested),
        ),
        Action(
            "describe-machine",
            translate("Actions", "Plan for another computer…"),
            "monitor",
            partial(_do, "describe", services),
        ),
        Action(
            "copy-diagnosis",
            translate("Actions", "Copy the diagnosis of the GPU"),
            "copy",
            partial(_do, "copy_diagnosis", services),
        ),
    ]


def _do(name: str, services: Services) -> None:
    getattr(import_module("gui.actions.gpu"), name)(services)


def _test(services: Services) -> None:
    from gui.actions import gpu

    gpu.show_row(services, services.store.current)
    gpu.prove(services, services.store.current)
