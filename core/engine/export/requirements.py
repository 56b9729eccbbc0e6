"""requirements.txt: every Python distribution of an environment, whoever installed it."""

from __future__ import annotations

from core.engine.environments.pip_packages import normalized_name
from core.engine.export.content import Content
from core.engine.export.yaml_text import comment_line

FILE_NAME = "requirements.txt"
_TOOLS = frozenset({"pip", "setuptools", "wheel", "distribute", "uv", "conda"})
"""What installs the others; `pip freeze` leaves most of them out as well."""


def requirements(content: Content) -> str:
    """The text, one pinned line for each, by name."""
    lines = {normalized_name(name): f"{name}=={version}" for name, version in content.distributions}
    for line in content.pip:
        left_out = comment_line(f"only on the machine it was exported from: {line.name}")
        lines[normalized_name(line.name)] = line.text or left_out
    header = [f"# Python {content.python}"] if content.python else []
    named = [lines[name] for name in sorted(lines.keys() - _TOOLS)]
    return "\n".join([*header, *named]) + "\n"
