"""The Python that packages from pip need."""

from __future__ import annotations

from core.engine.review.draft import Draft, Wish, bare_name
from core.engine.review.offered.names import Names
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.importing import CondaEntry
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.review import PipVia, ReviewFinding


async def inspect_python(draft: Draft, names: Names) -> None:
    """Ask for Python, and for pip where the file was told it is added, when pip has work to do.

    Raises Problems of the network, where no channel can be read.
    """
    if not any(row.via is PipVia.PIP for row in draft.pip):
        return
    asked = {wish.name for wish in draft.wishes if not wish.dropped}
    asked |= {bare_name(row.conda_spec) for row in draft.pip if row.via is PipVia.CONDA}
    if "python" not in asked:
        _add(draft, "python", _spec(draft.file.requires_python))
        draft.findings.append(
            ReviewFinding("python-added", Severity.INFO, Message("review-python-added"))
        )
    told = any(found.message.code == "file-pip-not-listed" for found in draft.file.findings)
    if told and "pip" not in asked and await names.exists("pip"):
        _add(draft, "pip", "pip")


def _add(draft: Draft, name: str, spec: str) -> None:
    draft.wishes.append(Wish(CondaEntry(line=0, end_line=0, text=spec, spec=spec, name=name), spec))


def _spec(requires: str) -> str:
    """`requires-python` as a match spec; any Python where conda can't read it."""
    wanted = ",".join(part.strip() for part in requires.split(",") if part.strip())
    try:
        return parse(f"python {wanted}".strip()).text
    except ProblemError:
        return "python"
