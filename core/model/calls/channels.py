"""Calls about channels, mirrors and the user's configuration files."""

from __future__ import annotations

from core.model.calls.base import Call, Role
from core.model.changes import Changes
from core.model.channel import ChannelCheck, ChannelConfiguration, ChannelInUse
from core.model.configuration import ConfigurationReport, Edit, EditDone, EditPreview, EditRecord
from core.model.mirror import Mirror, MirrorCatalogue, ProbeReport


class ReadChannels(Call, frozen=True):
    """The effective channel configuration."""

    method = "channels.effective"
    result = ChannelConfiguration


class CheckChannel(Call, frozen=True):
    """Look whether a channel exists and what it offers; raises a Problem with near names.

    `token` is tried with it, and kept nowhere.
    """

    method = "channels.check"
    role = Role.ERRAND
    result = ChannelCheck
    name: str
    """Canonical name, or URL."""
    token: str = ""


class ReadChannelUse(Call, frozen=True):
    """Which environments hold packages of a channel, most first."""

    method = "channels.use"
    result = tuple[ChannelInUse, ...]
    channel: str


class KeepToken(Call, frozen=True):
    """Keep a channel's token in the system's keyring; an empty one forgets it."""

    method = "channels.token"
    result = Changes
    repeatable = False
    channel: str
    token: str


class ReadMirrors(Call, frozen=True):
    """The mirrors we know, which are in use, and what was measured last. Contacts nobody."""

    method = "mirrors.read"
    result = MirrorCatalogue


class AddMirror(Call, frozen=True):
    """Add a mirror of the user's own by its address; raises `mirror-address`, `mirror-known`."""

    method = "mirrors.add"
    result = Mirror
    repeatable = False
    address: str
    name: str = ""


class RemoveMirror(Call, frozen=True):
    """Forget a mirror the user had added. Configuration files stay as they are."""

    method = "mirrors.remove"
    result = Changes
    mirror: str


class ProbeMirrors(Call, frozen=True):
    """Measure mirrors, side by side, within 15 s; each step is told by a `Measured` event."""

    method = "mirrors.probe"
    role = Role.ERRAND
    result = ProbeReport
    mirrors: tuple[str, ...] = ()
    """Ids; empty means all."""


class ReadConfigurationReport(Call, frozen=True):
    """What the configuration files of conda, pip and uv say, and what is wrong with them."""

    method = "configuration.report"
    result = ConfigurationReport


class PreviewEdit(Call, frozen=True):
    """Show what an edit of the configuration would write. Writes nothing."""

    method = "configuration.preview"
    result = EditPreview
    edit: Edit


class ApplyEdit(Call, frozen=True):
    """Write an edit as it was shown; raises `configuration-moved` where a file is not the same.

    Keeps the bytes before, so that `UndoEdit` can take it back at any later time.
    """

    method = "configuration.apply"
    result = EditDone
    repeatable = False
    preview: EditPreview


class ListEdits(Call, frozen=True):
    """Edits that were written, newest first."""

    method = "configuration.edits"
    result = tuple[EditRecord, ...]
