"""The user's configuration files: what they say, what is wrong with them, and edits of them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from core.model.base import Data, Message
from core.model.changes import Changes
from core.model.plan import Severity


class Tool(StrEnum):
    """Whose configuration it is."""

    CONDA = "conda"
    PIP = "pip"
    UV = "uv"


class ConfigFinding(Data, frozen=True):
    """Something the doctor noticed, for one line or for the whole."""

    id: str
    """Stable as long as the file stays as it is; names the finding in `FixFindings`."""
    severity: Severity
    message: Message
    why: Message | None = None
    fix: Message | None = None
    """What the fix would do, where there is one."""


class ConfigLine(Data, frozen=True):
    """One line of a file, credentials hidden, with what it means."""

    number: int
    """From 1."""
    text: str
    meaning: Message | None = None
    findings: tuple[ConfigFinding, ...] = ()


class ConfigFile(Data, frozen=True):
    """A file that the tool reads, in the order it reads them. `own` is the one we may write."""

    tool: Tool
    path: str
    exists: bool
    own: bool = False
    lines: tuple[ConfigLine, ...] = ()
    findings: tuple[ConfigFinding, ...] = ()
    """Those that belong to no line: unreadable, not YAML, wrong encoding."""


class Setting(Data, frozen=True):
    """A value in force, where it comes from, and what it outweighs. Credentials are hidden."""

    tool: Tool
    key: str
    value: str
    origin: str
    """A file, or the name of an environment variable; empty for the tool's own default."""
    line: int = 0
    outweighs: tuple[tuple[str, str], ...] = ()
    """Pairs of origin and value."""


class ProxySource(StrEnum):
    """Who names a proxy."""

    ENVIRONMENT = "environment"
    SYSTEM = "system"
    CONDA = "conda"
    PIP = "pip"


class Proxy(Data, frozen=True):
    """One proxy as one source has it. `address` without user and password."""

    source: ProxySource
    scheme: str
    """`http`, `https`, `all`, or `no` for the list of exceptions."""
    address: str
    origin: str
    used_by: tuple[str, ...] = ()
    """Who goes through it: `glasshouse`, `conda`, `pip`."""
    login: bool = False
    """It has a user name or a password, not shown."""


class ConfigurationReport(Data, frozen=True):
    """Everything the page about the configuration shows."""

    files: tuple[ConfigFile, ...]
    settings: tuple[Setting, ...]
    proxies: tuple[Proxy, ...] = ()
    findings: tuple[ConfigFinding, ...] = ()
    """Those that belong to no single file: sources that contradict each other."""


class _Edit(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="edit"):
    """An intended change of the user's configuration files."""


class UseMirror(_Edit, frozen=True, tag="mirror"):
    """Fetch from a mirror. `official` takes the overrides away."""

    mirror: str
    conda: bool = True
    pip: bool = True


class SetChannels(_Edit, frozen=True, tag="channels"):
    """Which channels, in which order; and the channel priority, where given."""

    channels: tuple[str, ...]
    """As they shall be written: canonical names, or URLs."""
    priority: str = ""
    """conda's `channel_priority`; empty leaves it as it is."""


class FixFindings(_Edit, frozen=True, tag="fix"):
    """Carry out the fixes of these findings."""

    findings: tuple[str, ...]


class UndoEdit(_Edit, frozen=True, tag="undo"):
    """Take back an earlier edit, keeping what others have changed since."""

    record: str


Edit = UseMirror | SetChannels | FixFindings | UndoEdit


class DiffLine(Data, frozen=True):
    """A line of a diff; credentials are hidden. `kind` is ` `, `+` or `-`, or `@` for a gap."""

    kind: str
    text: str


class FileDiff(Data, frozen=True):
    """What would be written to one file."""

    tool: Tool
    path: str
    lines: tuple[DiffLine, ...]
    added: int
    removed: int
    before: str
    """sha256 of the bytes this was made for; empty where the file does not exist yet."""
    deletes: bool = False
    """Nothing is left in it, and it was ours: the file goes."""


class EditPreview(Data, frozen=True):
    """An edit as it would be written. Nothing has been."""

    edit: Edit
    title: Message
    files: tuple[FileDiff, ...]
    """Empty where nothing would change."""
    notes: tuple[Message, ...] = ()
    """What is worth knowing: a channel that stays at its official server, a file that outweighs
    the user's own…"""
    conflict: Message | None = None
    """Set where an undo meets lines that somebody changed since; then `files` shows what would
    be put back, and Apply overwrites those lines."""


class EditRecord(Data, frozen=True):
    """An edit that was written, and can be taken back."""

    id: str
    time: float
    """Seconds since the epoch."""
    title: Message
    files: tuple[str, ...]
    undone: bool = False


class EditDone(Data, frozen=True):
    """What writing an edit left behind."""

    record: EditRecord
    changes: Changes
