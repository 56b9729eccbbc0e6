"""What a file can't carry, and whom it fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.engine.export.content import Content
from core.engine.solving.removal import listed
from core.model.base import Message
from core.model.exporting import ExportForm

_YML = frozenset({ExportForm.EXACT, ExportForm.VERSIONS, ExportForm.REQUESTED})
_BESIDE = frozenset({ExportForm.DOCKERFILE, ExportForm.CI})
_LOCKS = frozenset({ExportForm.CONDA_LOCK, ExportForm.PIXI_LOCK})
_BUILDS = _LOCKS | {ExportForm.EXACT, ExportForm.EXPLICIT}


def remarks_on(content: Content, form: ExportForm) -> tuple[Message, ...]:
    """What to know about a file of this form."""
    return (*_reach(content, form), *_left_out(content, form), *_readers(content, form))


def _reach(content: Content, form: ExportForm) -> Iterator[Message]:
    if not content.pip_known and form not in _BESIDE:
        yield Message("export-pip-unknown")
    if form in _BUILDS:
        yield Message("export-platform", {"platform": content.subdir})
    elif form is ExportForm.VERSIONS:
        yield Message("export-versions-platform", {"platform": content.subdir})
    if form in _BESIDE:
        yield Message("export-beside")
    if form is ExportForm.REQUESTED and not content.requested_known:
        yield Message("export-requested-unknown")
    if form not in _BESIDE and form is not ExportForm.REQUIREMENTS:
        for channel in content.channels:
            if "://" in channel:
                yield Message("export-own-channel", {"channel": channel})


def _left_out(content: Content, form: ExportForm) -> Iterator[Message]:
    if form in _BESIDE:
        return
    if form is ExportForm.REQUIREMENTS:
        yield from _not_for_pip(content)
    elif content.local:
        yield _named("export-local-packages", (record.name for record in content.local))
    if form in _LOCKS and content.pip:
        yield _named("export-pip-left-out", (line.name for line in content.pip))
    elif form is ExportForm.EXPLICIT and content.pip:
        yield _named("export-pip-in-comments", (line.name for line in content.pip))
    if form not in _LOCKS and any(not line.text for line in content.pip):
        yield _named("export-pip-local", (line.name for line in content.pip if not line.text))
    bare = [record.name for record in content.records if not (record.sha256 or record.md5)]
    if bare and form in _BUILDS - {ExportForm.EXACT}:
        yield _named("export-no-hash", bare)
    variables = content.variables
    if form in _YML:
        if variables.secret:
            yield _named("export-secrets", variables.secret)
        if variables.here_only:
            yield _named("export-variables-here", variables.here_only)
    elif every := [*variables.values, *variables.secret, *variables.here_only]:
        yield _named("export-variables-left-out", every)


def _not_for_pip(content: Content) -> Iterator[Message]:
    names = content.distributions
    others = len(content.records) + len(content.local) + len(content.pip) - len(names)
    if others > 0:
        yield Message("export-not-python", {"n": others})
    local = [name for name, version in names if "+" in version]
    if local:
        yield _named("export-local-version", local)


def _readers(content: Content, form: ExportForm) -> Iterator[Message]:
    if form is ExportForm.EXPLICIT:
        if any(record.sha256 for record in content.records):
            yield Message("export-explicit-readers")
    elif form is ExportForm.CONDA_LOCK:
        yield Message("export-conda-lock-readers")
    elif form is ExportForm.PIXI_LOCK:
        yield Message("export-pixi-lock-readers")


def _named(code: str, names: Iterable[str]) -> Message:
    found = sorted(names)
    return Message(code, {"n": len(found), "names": listed(found)})
