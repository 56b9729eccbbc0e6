"""ReadPythonSupport: the Pythons a new environment may have, for the packages it is to hold."""

from __future__ import annotations

from core.engine.channels.python_support import python_support
from core.engine.channels.sources import effective_sources
from core.engine.solving.planner import make_solver
from core.model.calls import ReadPythonSupport
from core.model.catalogue import PythonSupport


async def read_python_support(call: ReadPythonSupport) -> tuple[PythonSupport, ...]:
    """Newest Python first. Names that no channel has are missing everywhere.

    Raises Problems of the network.
    """
    solver = make_solver(effective_sources(call.channels))
    builds = await solver.builds(("python", *call.names))
    versions = [str(record.version) for record in builds.pop("python", [])]
    depends = {
        name: [tuple(record.depends) for record in builds.get(name, [])] for name in call.names
    }
    return python_support(versions, depends)
