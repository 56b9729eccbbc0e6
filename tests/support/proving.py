"""Environments for tests of the proof: a torch in pure Python, and ones that misbehave."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from core.engine.gpu.proof.proving import prove
from core.engine.practice.cuda_lines import Line, module_source
from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.model.calls import ProveGpu
from core.model.frameworks import Certificate
from tests.support.channels import base_packages, python_package

VERSION = "2.7.1"
TORCH = module_source("torch", VERSION, Line("cpu", 1)).replace("practice", "cpu")
"""Computes rightly, in pure Python; without the name of practice mode, so that it is judged."""


def torch_package(version: str = VERSION, source: str = TORCH) -> Package:
    """A build for the CPU, as far as its name goes."""
    path = "site-packages/torch/__init__.py"
    made = python_package("pytorch", version, files={path: source})
    return dataclasses.replace(made, build="cpu_generic_py311_h1234567_0")


def torch_packages() -> list[Package]:
    """With a Python to run it."""
    return [*base_packages(), torch_package(), torch_package("2.8.0")]


def rewrite_torch(prefix: Path, source: str) -> None:
    """What a hand does to the installed module; the package cache keeps its own."""
    module = next(prefix.glob("[Ll]ib/**/site-packages/torch/__init__.py"))
    module.unlink()
    module.write_text(source, encoding="utf-8")


async def certificate(prefix: Path, *, limit: float = 60.0) -> Certificate:
    """What proving comes to."""
    return await prove(ProveGpu(str(prefix), limit=limit), silent)
