"""ExportEnvironment: one writer per form."""

from __future__ import annotations

from collections.abc import Callable

from core.engine.export import conda_lock, dockerfile, environment_yml, explicit, pixi_lock
from core.engine.export import requirements as requirements_txt
from core.engine.export import workflow as ci
from core.engine.export.content import Content, read_content
from core.engine.export.remarks import remarks_on
from core.model.calls import ExportEnvironment
from core.model.exporting import Exported, ExportForm

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
    """Write an environment as a text. Raises `environment-gone`."""
    content = read_content(call.prefix)
    if call.form in _WRITERS:
        name, writer = _WRITERS[call.form]
        text = writer(content)
    else:
        name = environment_yml.FILE_NAME
        text = environment_yml.environment_yml(content, call.form)
    return Exported(call.form, name, text, remarks_on(content, call.form))
