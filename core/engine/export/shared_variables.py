"""Environment variables that may be told to others: no secrets, and no paths of this machine."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from core import paths
from core.engine.configuration.secrets import hide_credentials
from core.engine.files.variables import is_secret
from core.engine.transactions.variables import read_variables

_HOMES = re.compile(r"(?:^|[^\w])(?:/home/|/Users/|/root(?:/|$)|[A-Za-z]:[\\/]Users[\\/])", re.I)


@dataclass(frozen=True)
class SharedVariables:
    """Values by name, and the names of what is left out."""

    values: dict[str, str] = field(default_factory=dict)
    secret: tuple[str, ...] = ()
    here_only: tuple[str, ...] = ()
    """They hold a path of this machine."""


def shared_variables(prefix: Path) -> SharedVariables:
    """What is set in an environment, sorted by name."""
    values: dict[str, str] = {}
    secret, here_only = [], []
    for name, value in sorted(read_variables(prefix).items()):
        if is_secret(name) or hide_credentials(value) != value:
            secret.append(name)
        elif _names_this_machine(value, prefix):
            here_only.append(name)
        else:
            values[name] = value
    return SharedVariables(values, tuple(secret), tuple(here_only))


def _names_this_machine(value: str, prefix: Path) -> bool:
    folded = value.replace("\\", "/").casefold()
    known = (prefix, paths.home(), Path.home())
    return bool(_HOMES.search(value)) or any(
        str(folder).replace("\\", "/").casefold() in folded
        for folder in known
        if len(str(folder)) > 3
    )
