"""What answers the calls about channels, mirrors and the user's configuration files."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model import calls
from core.model.changes import Changes
from core.model.channel import ChannelCheck, ChannelInUse
from core.model.configuration import ConfigurationReport, EditDone, EditPreview, EditRecord
from core.model.mirror import Mirror, MirrorCatalogue, ProbeReport
from core.server.table import answers


@answers(calls.CheckChannel)
async def _check_channel(call: calls.CheckChannel, report: Report) -> ChannelCheck:
    from core.engine.channels.checking import check_channel

    return await check_channel(call, report)


@answers(calls.ReadChannelUse)
def _read_channel_use(call: calls.ReadChannelUse, report: Report) -> tuple[ChannelInUse, ...]:
    from core.engine.channels.use import read_channel_use

    return read_channel_use(call)


@answers(calls.KeepToken)
def _keep_token(call: calls.KeepToken, report: Report) -> Changes:
    from core.engine.channels.private import keep_token

    return keep_token(call)


@answers(calls.ReadMirrors)
def _read_mirrors(call: calls.ReadMirrors, report: Report) -> MirrorCatalogue:
    from core.engine.mirrors.catalogue import read_mirrors

    return read_mirrors(call)


@answers(calls.AddMirror)
def _add_mirror(call: calls.AddMirror, report: Report) -> Mirror:
    from core.engine.mirrors.own import add_mirror

    return add_mirror(call)


@answers(calls.RemoveMirror)
def _remove_mirror(call: calls.RemoveMirror, report: Report) -> Changes:
    from core.engine.mirrors.own import remove_mirror

    return remove_mirror(call)


@answers(calls.ProbeMirrors)
async def _probe_mirrors(call: calls.ProbeMirrors, report: Report) -> ProbeReport:
    from core.engine.mirrors.probe import probe_mirrors

    return await probe_mirrors(call, report)


@answers(calls.ReadConfigurationReport)
def _read_report(call: calls.ReadConfigurationReport, report: Report) -> ConfigurationReport:
    from core.engine.configuration.report import read_report

    return read_report(call)


@answers(calls.PreviewEdit)
def _preview_edit(call: calls.PreviewEdit, report: Report) -> EditPreview:
    from core.engine.configuration.edits import preview_edit

    return preview_edit(call)


@answers(calls.ApplyEdit)
def _apply_edit(call: calls.ApplyEdit, report: Report) -> EditDone:
    from core.engine.configuration.edits import apply_edit

    return apply_edit(call)


@answers(calls.ListEdits)
def _list_edits(call: calls.ListEdits, report: Report) -> tuple[EditRecord, ...]:
    from core.engine.configuration.edits import list_edits

    return list_edits(call)
