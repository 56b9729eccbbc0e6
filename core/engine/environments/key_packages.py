"""Packages that tell what an environment is for: the chips on its card."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.model.environment import KeyPackage

_TELLING: tuple[tuple[str, ...], ...] = (
    ("pytorch", "pytorch-gpu", "pytorch-cpu"),
    ("tensorflow", "tensorflow-gpu", "tensorflow-base"),
    ("jax", "jaxlib"),
    ("r-base",),
    ("transformers",),
    ("scikit-learn",),
    ("xgboost",),
    ("lightgbm",),
    ("opencv", "py-opencv", "libopencv"),
    ("rapids", "cudf"),
    ("pyspark",),
    ("geopandas", "gdal"),
    ("django",),
    ("flask",),
    ("fastapi",),
    ("snakemake", "snakemake-minimal"),
    ("samtools",),
    ("biopython",),
    ("qiskit",),
    ("pandas",),
    ("polars",),
    ("scipy",),
    ("numpy",),
    ("matplotlib", "matplotlib-base"),
    ("jupyterlab",),
    ("notebook",),
    ("spyder",),
    ("nodejs",),
    ("julia",),
    ("conda",),
    ("mamba",),
    ("micromamba",),
)
"""Most telling first. The names of one line are one thing; the first one found is shown."""

_SHOWN = 4
_CUDA = re.compile(r"cuda(\d[\d.]*)?")


def key_packages(installed: Mapping[str, tuple[str, str]]) -> tuple[KeyPackage, ...]:
    """Up to four chips. `installed` maps names to version and build string."""
    found = []
    for names in _TELLING:
        name = next((name for name in names if name in installed), None)
        if name is not None:
            version, build = installed[name]
            found.append(KeyPackage(names[0], version, compute_variant(name, build)))
    return tuple(found[:_SHOWN])


def compute_variant(name: str, build: str) -> str:
    """`cuda12.6`, `cuda` or `cpu` as the build string tells; empty where it tells neither.

    Build strings seen: `cuda126_py311h…` (conda-forge), `py3.11_cuda12.1_cudnn8_0` (pytorch),
    `cpu_generic_py311…`, `gpu_cuda118py39…` (main).
    """
    text = build.lower()
    found = _CUDA.search(text)
    if found:
        digits = (found.group(1) or "").strip(".")
        if digits.isdigit() and len(digits) >= 3:
            digits = f"{digits[:-1]}.{digits[-1]}"
        return f"cuda{digits}"
    if "gpu" in text or name.endswith("-gpu"):
        return "cuda"
    if "cpu" in text or name.endswith("-cpu"):
        return "cpu"
    return ""
