"""The tables in `resources/`, each read once."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec
import yaml

from core.engine.gpu.knowledge.cuda import CudaTable
from core.engine.gpu.knowledge.frameworks import FrameworkTable

FRAMEWORKS = ("pytorch", "tensorflow", "jax", "cupy", "rapids")


@lru_cache(maxsize=1)
def cuda_table() -> CudaTable:
    """Toolkits, drivers and cards."""
    return msgspec.convert(_read("cuda"), CudaTable)


@lru_cache(maxsize=1)
def framework_tables() -> tuple[FrameworkTable, ...]:
    """Every framework we know, the most wanted first."""
    return tuple(msgspec.convert(_read(name), FrameworkTable) for name in FRAMEWORKS)


def framework_table(framework: str) -> FrameworkTable | None:
    """One framework, by its id; None for one we do not know."""
    return next((table for table in framework_tables() if table.id == framework), None)


def _read(name: str) -> object:
    file = resources.files("resources").joinpath(f"{name}.yaml")
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)


_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
