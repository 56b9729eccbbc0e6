"""What pip installs: wishes as files write them, and the exact distributions they come to."""

from __future__ import annotations

from core.model.base import Data


class PipWish(Data, frozen=True):
    """A line for pip the user agreed to, as PEP 508 or as pip writes it."""

    text: str
    """`timm==1.0.11`, `torch[extra]; sys_platform == 'linux'`, `git+https://…#egg=x`."""
    name: str = ""
    """Normalised (PEP 503), where known."""
    builds: bool = False
    """Runs code of its own to be installed (VCS, path, sources): what it comes to is known only
    afterwards. Only where the user agreed."""
    hashes: tuple[str, ...] = ()
    """`sha256:…`; one of them must hold."""


class PipIndexes(Data, frozen=True):
    """Where pip packages come from. Empty: the index the user's configuration names."""

    index: str = ""
    extra: tuple[str, ...] = ()
    find_links: tuple[str, ...] = ()


class PipWheel(Data, frozen=True):
    """One wheel, exactly."""

    name: str
    """Normalised."""
    version: str
    file_name: str
    url: str
    """Without credentials."""
    sha256: str
    size: int | None = None
    """Bytes; None where the index does not say."""
    requested: bool = False
    """The user's wish, not only needed by another."""
    requires: tuple[str, ...] = ()
    """Normalised names of the pip packages of this plan that it needs."""
    cached: bool = False
    """It lies on this machine already."""
