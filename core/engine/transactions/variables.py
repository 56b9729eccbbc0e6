"""Environment variables of an environment, kept where conda keeps them.

Format: `conda-meta/state`, a JSON object whose `env_vars` maps names to values (conda/core/
prefix_data.py, conda/activate.py). conda ignores PATH there, and takes a certain value for "unset".
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from core.engine.files.reading import read_source
from core.engine.transactions.durable import write_whole
from core.model.file_source import FileOrigin, FileSource
from core.model.problem import fail
from core.model.request import ChangeRequest, Request, SafeUpdateRequest

STATE = "conda-meta/state"
UNSET = "***unset***"
_RESERVED = frozenset({"PATH"})


def variable_names(request: Request) -> tuple[str, ...]:
    """Names of what the request sets, in the order of the alphabet."""
    if isinstance(request, ChangeRequest | SafeUpdateRequest):
        return ()
    secrets = request.origin.secrets if request.origin is not None else ()
    return tuple(sorted({*request.variables, *secrets} - _RESERVED))


def variable_values(request: Request) -> dict[str, str]:
    """What the request sets. Values of secrets are read from the file it was made from.

    Raises the Problem `file-changed-since` where the file is not the same any more.
    """
    names = variable_names(request)
    if not names or isinstance(request, ChangeRequest | SafeUpdateRequest):
        return {}
    known = dict(request.variables)
    if request.origin is not None and request.origin.secrets:
        known |= _secrets(request.origin)
    return {name: known[name] for name in names}


def read_variables(prefix: str | Path) -> dict[str, str]:
    """The variables set in an environment; none where nothing readable is there."""
    found = _state(Path(prefix)).get("env_vars")
    values = found if isinstance(found, dict) else {}
    return {str(name): str(value) for name, value in values.items() if value != UNSET}


def write_variables(prefix: Path, values: dict[str, str]) -> None:
    """Set variables; others that are set stay. May be called again. Raises OSError."""
    if not values:
        return
    state = _state(prefix)
    before = state.get("env_vars")
    state["env_vars"] = {**(before if isinstance(before, dict) else {}), **values}
    # conda reads it in the system's encoding, whatever that is: ASCII is the same in all.
    write_whole(prefix / STATE, json.dumps(state).encode("ascii"))


def without_pasted_secrets(request: Request) -> Request:
    """The request as it may be kept: a pasted text with secrets in it is left out."""
    if isinstance(request, ChangeRequest | SafeUpdateRequest) or request.origin is None:
        return request
    origin = request.origin
    if not origin.secrets or not origin.source.text:
        return request
    return msgspec.structs.replace(
        request, origin=msgspec.structs.replace(origin, source=FileSource())
    )


def _secrets(origin: FileOrigin) -> dict[str, str]:
    file = read_source(origin.source)
    values = {variable.name: variable.value for variable in file.variables}
    if file.digest != origin.digest or not values.keys() >= set(origin.secrets):
        raise fail("file-changed-since", file=Path(origin.source.path).name or "…")
    return {name: values[name] for name in origin.secrets}


def _state(prefix: Path) -> dict[str, object]:
    try:
        state = json.loads((prefix / STATE).read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}
