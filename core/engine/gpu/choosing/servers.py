"""Who serves the channels of a request."""

from __future__ import annotations

import msgspec

from core.engine.channels.channels import expand_channel, strip_secrets
from core.engine.channels.url_parts import url_parts
from core.engine.gpu.choosing.families import Family
from core.engine.mirrors.ranking import sources_for
from core.model.base import Message
from core.model.frameworks import SourceLine


def source_lines(
    channels: tuple[str, ...], builds_from: str, family: Family
) -> tuple[SourceLine, ...]:
    """A line for each channel, with the server that is asked first. Where mirrors serve others,
    it is worth saying that none serves this one."""
    found = []
    for name in channels:
        for channel in expand_channel(name):
            first = sources_for(channel.url)[0]
            found.append(
                SourceLine(
                    channel=channel.name,
                    server=url_parts(strip_secrets(first.base_url)).netloc,
                    mirror="" if first.official else first.mirror_id,
                    note=_note(channel.name, builds_from, family),
                )
            )
    if not any(line.mirror for line in found):
        return tuple(found)
    alone = Message("choose-source-official")
    return tuple(
        line if line.mirror else msgspec.structs.replace(line, note=alone) for line in found
    )


def _note(channel: str, builds_from: str, family: Family) -> Message | None:
    if not builds_from:
        return None
    if channel == builds_from:
        return Message("choose-source-builds", {"title": family.title})
    return Message("choose-source-rest")
