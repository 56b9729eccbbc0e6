"""Files that describe environments, as they were read: nothing is solved or looked up yet.

Every line that asks for something is an entry, readable or not, so that none is lost silently.
"""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.plan import Severity
from core.model.problem import Problem


class FileKind(StrEnum):
    """What a file is, told by its content."""

    ENVIRONMENT = "environment.yml"
    EXPLICIT = "explicit"
    """Addresses of packages, one to a line (`@EXPLICIT`)."""
    SPECS = "specs"
    """Match specs, one to a line: for `conda install --file`, or from `conda list --export`."""
    REQUIREMENTS = "requirements.txt"
    CONDA_LOCK = "conda-lock.yml"
    PIXI_LOCK = "pixi.lock"
    PYLOCK = "pylock.toml"
    PYPROJECT = "pyproject.toml"
    COMMANDS = "commands"
    """Commands for conda, mamba, micromamba, pip, uv or pixi, as tutorials show them."""
    UNKNOWN = "unknown"
    """None of these; `problem` says why."""


LOCKS = frozenset({FileKind.EXPLICIT, FileKind.CONDA_LOCK, FileKind.PIXI_LOCK, FileKind.PYLOCK})
"""Kinds that name exact builds, to be recreated instead of solved."""


class FileFinding(Data, frozen=True):
    """Something odd about a line, or about the whole file (`line` 0). Lines count from 1."""

    severity: Severity
    """BLOCK: what the line asks for can't be had as it stands."""
    message: Message
    line: int = 0


class FileChannel(Data, frozen=True):
    """A channel in the order written, which is its priority."""

    line: int
    text: str
    """As written."""
    name: str
    """Canonical name, or the address of one that has none."""
    mirror: bool = False
    """Written as the address of a mirror of `name`."""


class CondaEntry(Data, frozen=True):
    """A line that asks for a conda package."""

    line: int
    end_line: int
    text: str
    """As written, without comment."""
    spec: str = ""
    """The match spec to ask for; empty where the line can't be read."""
    name: str = ""
    """Lower case."""
    version: str = ""
    build: str = ""
    channel: str = ""
    """Canonical name, where the line names a channel."""
    subdir: str = ""
    condition: str = ""
    """`[when=…]`, as written."""
    comment: str = ""
    selector: str = ""
    """`linux` for the comment `# [linux]`, which conda itself does not heed."""
    applies: bool | None = None
    """Whether the selector holds on this machine; None without one, or where it is not known."""
    url: str = ""
    """Of the archive, in explicit and lock files."""
    md5: str = ""
    sha256: str = ""
    platform: str = ""
    """In lock files: the subdir of the machines this entry is for."""
    group: str = ""
    """A part of the file to choose from: a pixi environment, a category, an extra."""


class PipKind(StrEnum):
    """What a line for pip is."""

    REQUIREMENT = "requirement"
    VCS = "vcs"
    URL = "url"
    """An archive by its address: a wheel, or sources."""
    PATH = "path"
    EDITABLE = "editable"
    REQUIREMENTS_FILE = "requirements-file"
    CONSTRAINTS_FILE = "constraints-file"
    FIND_LINKS = "find-links"
    INDEX_URL = "index-url"
    EXTRA_INDEX_URL = "extra-index-url"
    OPTION = "option"
    UNREADABLE = "unreadable"


UNSAFE = frozenset(
    {
        PipKind.VCS,
        PipKind.URL,
        PipKind.PATH,
        PipKind.EDITABLE,
        PipKind.FIND_LINKS,
        PipKind.INDEX_URL,
        PipKind.EXTRA_INDEX_URL,
    }
)
"""Kinds that run code from elsewhere, or take packages from elsewhere; off until agreed to."""


class PipEntry(Data, frozen=True):
    """A line that asks pip for something."""

    line: int
    end_line: int
    text: str
    kind: PipKind
    requirement: str = ""
    """To be given to the installer, without options and hashes; empty for pure options."""
    name: str = ""
    """Normalised (PEP 503), where known."""
    extras: tuple[str, ...] = ()
    specifier: str = ""
    marker: str = ""
    hashes: tuple[str, ...] = ()
    """`sha256:…`"""
    target: str = ""
    """The address, path, or value of the option."""
    comment: str = ""
    platform: str = ""
    """In lock files: the subdir of the machines this entry is for."""
    group: str = ""
    """An extra, or a dependency group, which is not asked for by default."""
    wanted: bool = True
    """False until the user agrees: unsafe, or optional."""


class FileVariable(Data, frozen=True):
    """An environment variable to be set in the environment."""

    line: int
    name: str
    value: str
    usable: bool = True
    secret: bool = False
    """A secret by its name, hence hidden here; the engine reads the file again to set it."""


class ReadFile(Data, frozen=True):
    """What one source says. Credentials are hidden everywhere.

    Where `problem` is set nothing can be made of it; its parameter `line` says where it broke.
    """

    path: str
    """Empty for pasted text."""
    kind: FileKind
    encoding: str = ""
    """`utf-8`, `utf-8-bom`, `utf-16`, `gbk` or `latin-1`."""
    digest: str = ""
    """sha256 of the bytes read, to tell whether the file is still the same."""
    lines: tuple[str, ...] = ()
    problem: Problem | None = None
    findings: tuple[FileFinding, ...] = ()
    """In the order of the lines."""
    name: str = ""
    """Of the environment; empty where none is given that can be used."""
    prefix: str = ""
    channels: tuple[FileChannel, ...] = ()
    nodefaults: bool = False
    platforms: tuple[str, ...] = ()
    """Subdirs the file says it is for."""
    requires_python: str = ""
    conda: tuple[CondaEntry, ...] = ()
    pip: tuple[PipEntry, ...] = ()
    variables: tuple[FileVariable, ...] = ()
    included: tuple[ReadFile, ...] = ()
    """Files beside it that it names with -r or -c, or that a command names with -f."""
    included_at: int = 0
    """For those: the line that names them."""
