"""environment.yml: with builds, with versions, or with what was asked for. Format: CEP 24."""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.export.content import Content, shared_channel
from core.engine.export.shared_spec import shared_spec
from core.engine.export.yaml_text import Comment, document
from core.model.exporting import ExportForm
from core.model.package import PackageRecord

FILE_NAME = "environment.yml"


def environment_yml(content: Content, form: ExportForm) -> str:
    """The text of one of the three forms."""
    header = [f"conda env create --file {FILE_NAME}"]
    if form is ExportForm.EXACT:
        header.append(f"platform: {content.subdir}")
    whole: dict[str, object] = {"name": content.name} if content.name else {}
    channels = list(content.channels)
    if "defaults" not in channels:
        channels.append("nodefaults")
    whole["channels"] = channels
    whole["dependencies"] = [*_conda(content, form), *_pip(content, form)]
    if content.variables.values:
        whole["variables"] = content.variables.values
    return document(whole, header)


def _conda(content: Content, form: ExportForm) -> Iterator[str | Comment]:
    records = {record.name: record for record in content.records}
    exact = form is ExportForm.EXACT
    lines = {name: [_spec(each, content, with_build=exact)] for name, each in records.items()}
    if form is ExportForm.REQUESTED:
        lines = {
            name: [shared_spec(text, records[name]) for text in texts]
            for name, texts in content.requested.items()
            if name in records
        }
    if any(line.text for line in content.pip):
        # conda installs the section below with it, and warns where it is not named.
        lines.setdefault("pip", ["pip"])
    for name in sorted(lines):
        yield from lines[name]
    for record in sorted(content.local, key=lambda each: each.name):
        yield Comment(f"only on the machine it was exported from: {record.name}={record.version}")


def _spec(record: PackageRecord, content: Content, *, with_build: bool) -> str:
    """`name=version[=build]`, with its channel where a package of the first one could be meant."""
    channel = shared_channel(record.channel)
    prefix = "" if channel == content.channels[0] else f"{channel}::"
    build = f"={record.build}" if with_build and record.build else ""
    return f"{prefix}{record.name}={record.version}{build}"


def _pip(content: Content, form: ExportForm) -> Iterator[dict[str, list[str | Comment]]]:
    lines = [line for line in content.pip if line.requested or form is not ExportForm.REQUESTED]
    section: list[str | Comment] = [line.text for line in lines if line.text]
    section += [
        Comment(f"only on the machine it was exported from: {line.name}=={line.version}")
        for line in lines
        if not line.text
    ]
    if any(isinstance(line, str) for line in section):
        yield {"pip": section}
