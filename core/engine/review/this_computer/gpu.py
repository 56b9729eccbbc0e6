"""Whether builds for CUDA could work."""

from __future__ import annotations

from rattler.exceptions import DetectVirtualPackageError

from core.engine.channels.network import subdirs, virtual_packages


def has_gpu(subdir: str) -> bool:
    """Whether a build for CUDA could work: what the driver says here, a guess for elsewhere."""
    if subdir.startswith("osx"):
        return False
    if subdir != str(subdirs()[0]):
        return True
    try:
        return any(found.name.normalized == "__cuda" for found in virtual_packages())
    except DetectVirtualPackageError:
        # A bad override. The solver will say so; here nothing is claimed.
        return True
