"""ExportEnvironment: one writer per form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.engine.export import conda_lock, dockerfile, environment_yml, explicit, pixi_lock
from core.engine.export import requirements as requirements_txt
from core.engine.export import workflow as ci
from core.engine.export.content import Content, read_content
from core.engine.export.remarks import remarks_on
from core.engine.transactions.revisions import read_revision_records
from core.model.calls import ExportEnvironment
from core.model.exporting import Exported, ExportForm
from core.model.problem import fail

_Writer = Callable[[Content], str]
_WRITERS: dict[ExportForm, tuple[str, _Writer]] = {
    ExportForm.EXPLICIT: (explicit.FILE_NAME, explicit.explicit),
    ExportForm.CONDA_LOCK: (conda_lock.FILE_NAME, conda_lock.conda_lock),
    ExportForm.PIXI_LOCK: (pixi_lock.FILE_NAME, pixi_lock.pixi_lock),
    ExportForm.REQUIREMENTS: (requirements_txt.FILE_NAME, requirements_txt.requirements),
    ExportForm.DOCKERFILE: (dockerfile.FILE_NAME, dockerfile.dockerfile),
    ExportForm.CI: (ci.FILE_NAME, ci.workflow),
}


def export_environment(call: ExportEnvironment) -> Exported:
    """Write an environment, or one of its states, as a text.

    Raises `environment-gone`, `revision-unknown`.
    """
    state = None
    if call.revision is not None:
        if not (Path(call.prefix) / "conda-meta").is_dir():
            raise fail("environment-gone", path=call.prefix)
        state = read_revision_records(call.prefix, call.revision, call.step)
    content = read_content(call.prefix, state)
    if call.form in _WRITERS:
        name, writer = _WRITERS[call.form]
        text = writer(content)
    else:
        name = environment_yml.FILE_NAME
        text = environment_yml.environment_yml(content, call.form)
    return Exported(call.form, name, text, remarks_on(content, call.form))
