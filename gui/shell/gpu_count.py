"""The number beside "GPU & CUDA" in the rail: environments that could use a GPU, and can't."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from core.model.changes import Changes
from gui.language import join_words
from gui.services import Services
from gui.shell.rail import Rail
from gui.state.gpu import gpu_of

translate = QCoreApplication.translate


class GpuCount(QObject):
    """Looks once the environments are known; without an NVIDIA card nothing more is read."""

    def __init__(self, services: Services, rail: Rail) -> None:
        super().__init__(rail)
        self._store, self._rail = services.store, rail
        self._state = gpu_of(services)
        self._state.changed.connect(self._show)
        self._store.changed.connect(self._on_store)
        self._show()

    def _on_store(self, changes: Changes) -> None:
        if changes.environments and self._store.loaded:
            self._state.begin()

    def _show(self) -> None:
        names = self._state.without_gpu()
        why = ""
        if names:
            words = translate("GpuCount", "Can't use the GPU: {names}")
            why = words.format(names=join_words(names))
        self._rail.set_count("gpu", len(names), why)
