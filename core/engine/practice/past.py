"""What the practice environments went through: the commands of their past, as data."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """One command of the past and the specs it asked for."""

    days_ago: int
    command: str
    asked: tuple[str, ...]


@dataclass(frozen=True)
class PipInstalled:
    """A package that pip installed."""

    name: str
    version: str
    summary: str
    requires: tuple[str, ...] = ()


@dataclass(frozen=True)
class PracticeEnvironment:
    """An environment to make. `folder` is relative to the home."""

    folder: str
    steps: tuple[Step, ...]
    older: tuple[str, ...] = ()
    """What was the newest at that time, so that there are updates to look at."""
    pip: tuple[PipInstalled, ...] = ()
    cuda: str = ""
    """What `__cuda` was when it was made; empty where it was made without a GPU."""
    pinned: str = ""
    frozen: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    """More text files, by path relative to the prefix."""


PRACTICE_ENVIRONMENTS = (
    PracticeEnvironment(
        "miniforge3",
        (Step(45, "constructor", ("python", "pip", "conda", "mamba")),),
        extra={
            "condabin/conda": "#!/bin/sh\necho practice conda\n",
            "etc/profile.d/conda.sh": "# practice\n",
        },
    ),
    PracticeEnvironment(
        "miniforge3/envs/thesis",
        (
            Step(
                44,
                "conda create -n thesis python numpy=2.0 numba=0.60 umap-learn scikit-learn=1.5",
                ("python", "numpy 2.0.*", "numba 0.60.*", "umap-learn", "scikit-learn 1.5.*"),
            ),
            Step(
                43,
                "conda install -n thesis pandas h5py",
                ("pandas", "h5py"),
            ),
            Step(
                23,
                "conda install -n thesis matplotlib seaborn tensorboard lightgbm",
                ("matplotlib", "seaborn", "tensorboard", "lightgbm"),
            ),
            Step(
                3,
                "conda install -n thesis requests jinja2 psutil huggingface_hub",
                ("requests", "jinja2", "psutil", "huggingface_hub"),
            ),
        ),
        older=(
            "ca-certificates <2025.10",
            "certifi <2025.10",
            "charset-normalizer <3.4.4",
            "filelock <3.20",
            "fonttools <4.60.1",
            "huggingface_hub <0.36.1",
            "idna <3.11",
            "jinja2 <3.1.6",
            "libpng <1.6.50",
            "matplotlib <3.10.7",
            "openssl <3.5.4",
            "pillow <12",
            "protobuf <6",
            "psutil <7.1",
            "requests <2.32.5",
            "tensorboard <2.20",
        ),
        pip=(
            PipInstalled("timm", "1.0.11", "PyTorch image models", ("huggingface_hub", "pyyaml")),
            PipInstalled("webdataset", "1.0.2", "Stream large training data", ("numpy<2.3",)),
            PipInstalled("einops", "0.8.1", "Tensor operations one can read"),
        ),
        pinned="# thesis runs use 0.60\nnumba 0.60.*\n",
    ),
    PracticeEnvironment(
        "miniforge3/envs/cv-lab",
        (
            Step(
                80,
                "conda create -n cv-lab python pytorch=2.5 torchvision opencv=4.10",
                ("python", "pytorch 2.5.*", "torchvision", "opencv 4.10.*"),
            ),
        ),
        older=("pillow <12", "ffmpeg <8"),
        pip=(
            PipInstalled(
                "supervision", "0.26.1", "Tools for computer vision", ("numpy>=1.21", "pillow<12")
            ),
        ),
    ),
    PracticeEnvironment(
        "miniforge3/envs/dl-course",
        (
            Step(
                67,
                "conda create -n dl-course python jupyterlab=4.3 numpy=1.26 matplotlib",
                ("python", "jupyterlab 4.3.*", "numpy 1.26.*", "matplotlib"),
            ),
            Step(
                66,
                "conda install -n dl-course pytorch=2.7 torchvision",
                ("pytorch 2.7.*", "torchvision"),
            ),
        ),
        cuda="12.8",
        older=("matplotlib <3.10.7", "pillow <12"),
        frozen="The course keeps this environment as it is until February.",
    ),
    PracticeEnvironment(
        ".conda/envs/rnaseq",
        (
            Step(
                1,
                "conda create -n rnaseq python polars duckdb statsmodels",
                ("python", "polars", "duckdb", "statsmodels"),
            ),
        ),
    ),
)
