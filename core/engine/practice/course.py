"""What a teacher sends in practice mode: a file from another computer, and packages for pip.

The file has what such files have: builds of another system, a name only pip knows, a pip section,
variables, and the folder it came from.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from packaging.utils import canonicalize_name

from core.engine.practice.past import PRACTICE_ENVIRONMENTS
from core.engine.practice.small_wheels import wheel

_TAG = f"py{sys.version_info[0]}{sys.version_info[1]}"
_FILE = f"""\
name: dl-course
channels:
  - practice
dependencies:
  - python={platform.python_version()}=hb806964_0_cpython
  - pytorch=2.9.1={_TAG}_cuda12.8_0
  - numpy=2.2.6={_TAG}h64a7726_0
  - pandas=2.3.2={_TAG}h14de704_1
  - sklearn=1.7.1
  - matplotlib=3.10.6={_TAG}h38be061_0
  - scipy=1.16.2={_TAG}h1f2ba4a_0
  - statsmodels=0.14.5={_TAG}hf301a44_1
  - pillow=12.0.0={_TAG}hd02ac4c_0
  - opencv=4.12.0={_TAG}h3ad4b9d_0
  - networkx
  - seaborn
  - plotly
  - transformers
  - tensorboard
  - onnx
  - jupyterlab
  - ipython
  - duckdb
  - xarray
  - h5py
  - pytest
  - ruff
  - requests
  - rich
  - psutil
  - pyyaml
  - click
  - pip:
      - tqdm==4.67.1
      - course-utils==0.3.2
      - git+https://github.com/course/labs.git@v3#egg=labs
variables:
  LAB_SEED: "2025"
prefix: /home/teacher/miniconda3/envs/dl-course
"""


def write_course_file(home: Path) -> Path:
    """Put the file among the downloads of a practice home, where it isn't yet. Raises OSError."""
    file = home / "Downloads" / "environment.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_text(_FILE, encoding="utf-8", newline="\n")
    return file


@cache
def course_wheels() -> Mapping[str, Mapping[str, bytes]]:
    """What the practice index has: by project the wheels, by file name.

    Everything that the file or a practice environment has from pip.
    """
    made = [
        wheel("course-utils", "0.3.1", requires=["grade-sheet>=1.0"]),
        wheel("course-utils", "0.3.2", requires=["grade-sheet>=1.1"]),
        wheel("grade-sheet", "1.1.0"),
        wheel("lab-notes", "2.0", requires=["grade-sheet"]),
        wheel("tqdm", "4.67.1"),
    ]
    made += [
        wheel(package.name, package.version, requires=package.requires)
        for environment in PRACTICE_ENVIRONMENTS
        for package in environment.pip
    ]
    projects: dict[str, dict[str, bytes]] = {}
    for file_name, data in made:
        project = canonicalize_name(file_name.partition("-")[0])
        projects.setdefault(project, {})[file_name] = data
    return MappingProxyType(projects)
