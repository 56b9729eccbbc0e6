"""Which framework of an environment is to be proven."""

from __future__ import annotations

from pathlib import Path

from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.gpu.compatibility.builds import builds_in
from core.model.frameworks import FrameworkBuild
from core.model.problem import fail

MODULES = {
    "pytorch": "torch",
    "tensorflow": "tensorflow",
    "jax": "jax",
    "cupy": "cupy",
    "rapids": "cudf",
}
"""What to import, by the framework's id: those the script knows how to ask."""


def find_subject(prefix: Path, framework: str = "") -> FrameworkBuild:
    """The build to prove: of this framework, or the first there is.

    Raises the Problems `environment-gone` and `framework-missing`.
    """
    if not (prefix / "conda-meta").is_dir():
        raise fail("environment-gone", path=str(prefix))
    installed = read_prefix(prefix).installed
    builds = builds_in((one.record for one in installed), read_pip_packages(prefix, installed))
    for build in builds:
        if build.framework in MODULES and framework in ("", build.framework):
            return build
    raise fail("framework-missing", name=prefix.name)
