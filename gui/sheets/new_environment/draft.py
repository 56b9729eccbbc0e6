"""What has been filled in so far, and the request it makes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from core.model.request import CreateRequest
from gui.sheets.new_environment.templates import EMPTY, template

STAND_IN = "new-environment"
"""The name a live solve uses while the real one is missing or not allowed."""

_NAME = re.compile(r"^(?:[\w./:-]+::)?([A-Za-z0-9_][A-Za-z0-9_.-]*)")


def package_name(spec: str) -> str:
    """The package a match spec is about: `numpy` for `conda-forge::numpy>=2`."""
    match = _NAME.match(spec.strip())
    return match.group(1).lower() if match else ""


@dataclass(frozen=True)
class Draft:
    """Immutable, so that a sheet that was closed can be opened as it was left."""

    name: str = ""
    folder: str = ""
    """Where it will lie; empty means the usual folder."""
    python: str = ""
    """A minor version such as `3.12`; empty means none."""
    template: str = EMPTY.key
    added: tuple[str, ...] = ()

    @property
    def packages(self) -> tuple[str, ...]:
        """Specs of template and chips; a chip replaces the template's spec of the same package."""
        own = {package_name(spec) for spec in self.added}
        from_template = [name for name in template(self.template).packages if name not in own]
        return (*from_template, *self.added)

    @property
    def package_names(self) -> tuple[str, ...]:
        """The names of all packages but Python."""
        names = (package_name(spec) for spec in self.packages)
        return tuple(name for name in names if name and name != "python")

    @property
    def specs(self) -> tuple[str, ...]:
        """All specs, Python first."""
        named = {package_name(spec) for spec in self.packages}
        if not self.python or "python" in named:
            return self.packages
        return (f"python={self.python}", *self.packages)

    def request(self, usual_folder: str, *, stand_in: bool = False) -> CreateRequest:
        """The wish to create it; with `stand_in` under a name of our own."""
        name = STAND_IN if stand_in else self.name
        prefix = Path(self.folder or usual_folder) / name
        return CreateRequest(prefix=str(prefix), specs=self.specs)
