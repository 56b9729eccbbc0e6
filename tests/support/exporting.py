"""Environments to be exported, and files to be read back, for tests."""

from __future__ import annotations

from pathlib import Path

from core.engine.channels.sources import native_subdir
from core.engine.export.export import export_environment
from core.engine.files.reading import read_source
from core.engine.reporting import silent
from core.engine.review.exact.records import records_of
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, ExportEnvironment, MakePlan
from core.model.exporting import Exported, ExportForm
from core.model.file_source import FileOrigin, FileSource
from core.model.plan import Plan
from core.model.request import CreateRequest, Request, RestoreRequest

EXACT_FORMS = (ExportForm.EXPLICIT, ExportForm.CONDA_LOCK, ExportForm.PIXI_LOCK)
SOLVED_FORMS = (ExportForm.EXACT, ExportForm.VERSIONS, ExportForm.REQUESTED)


def exported(prefix: Path, form: ExportForm) -> Exported:
    """The environment as a file."""
    return export_environment(ExportEnvironment(str(prefix), form))


async def carry_out(request: Request) -> Plan:
    """Plan a request and apply it."""
    plan = await make_plan(MakePlan(request), silent)
    await apply(ApplyPlan(plan), silent)
    return plan


async def request_of(path: Path, prefix: Path) -> Request:
    """What a file asks for, word for word: the conda packages and the variables."""
    source = FileSource(path=str(path))
    file = read_source(source)
    assert file.problem is None
    variables = {each.name: each.value for each in file.variables if not each.secret}
    secrets = tuple(each.name for each in file.variables if each.secret)
    origin = FileOrigin(source, file.digest, secrets)
    if any(entry.url for entry in file.conda):
        exact = await records_of(file, str(native_subdir()), prefix=str(prefix))
        return RestoreRequest(
            str(prefix), exact.records, pip=exact.wheels, variables=variables, origin=origin
        )
    return CreateRequest(
        str(prefix),
        specs=tuple(entry.spec for entry in file.conda),
        channels=tuple(channel.name for channel in file.channels),
        variables=variables,
        origin=origin,
    )


def written(exported_file: Exported, folder: Path) -> Path:
    """The file, saved as a user would."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / exported_file.file_name
    path.write_text(exported_file.text, encoding="utf-8")
    return path
