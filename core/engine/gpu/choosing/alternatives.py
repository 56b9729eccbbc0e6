"""Requests that bring a build for the GPU, for previews and repairs."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.gpu import Machine
from core.model.package import PackageRecord
from core.model.request import ChangeRequest


def gpu_request(
    framework: str, prefix: str, installed: Iterable[PackageRecord], machine: Machine
) -> ChangeRequest | None:
    """Puts a build of the framework that fits the machine, with its companions, in place of what
    is installed; the same version where one fits. None where nothing is known to fit. Asks nobody:
    whether a channel offers it shows while planning."""
    raise NotImplementedError


def cpu_request(
    framework: str, prefix: str, installed: Iterable[PackageRecord]
) -> ChangeRequest | None:
    """The same with a build that computes on the CPU, for those who choose that."""
    raise NotImplementedError
