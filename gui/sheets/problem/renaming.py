"""Putting another package name into a request."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from core.model.request import ChangeRequest, CreateRequest, Request

_NAME = re.compile(r"^((?:[^\s=<>!~\[]*::)?)([^\s=<>!~\[]+)(.*)$", re.DOTALL)


def renamed(request: Request, names: Mapping[str, str]) -> Request:
    """The request with each wrong name replaced by its right one; versions asked for stay."""
    match request:
        case CreateRequest():
            return msgspec.structs.replace(request, specs=_specs(request.specs, names))
        case ChangeRequest():
            return msgspec.structs.replace(
                request,
                install=_specs(request.install, names),
                remove=_specs(request.remove, names),
                update=_specs(request.update, names),
            )
    return request


def _specs(specs: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    replaced = (_spec(spec, names) for spec in specs)
    return tuple(dict.fromkeys(replaced))


def _spec(spec: str, names: Mapping[str, str]) -> str:
    match = _NAME.match(spec.strip())
    if match is None:
        return spec
    channel, name, rest = match.groups()
    right = names.get(name) or names.get(name.lower())
    return f"{channel}{right}{rest}" if right else spec
