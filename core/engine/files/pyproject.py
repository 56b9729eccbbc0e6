"""The dependencies a pyproject.toml declares.

Formats: PEP 621 (`project`), PEP 735 (`dependency-groups`), and the tables of Poetry and pixi.
"""

from __future__ import annotations

import re
from typing import Any

from core.engine.files.channel_line import add_channel
from core.engine.files.conda_line import add_conda_line
from core.engine.files.draft import Draft
from core.engine.files.pip_line import add_pip_line
from core.engine.files.toml_text import TomlText, strings
from core.model.base import Message

_CARET = re.compile(r"\^\s*(\d+(?:\.\d+)*)")
_TILDE = re.compile(r"~\s*(\d+(?:\.\d+)*)")


def read_pyproject(draft: Draft) -> None:
    """Read `draft.lines`. Raises the Problem `file-broken-toml`."""
    toml = TomlText(draft)
    _project(draft, toml)
    _groups(draft, toml)
    _poetry(draft, toml)
    _pixi(draft, toml)
    if not draft.pip and not draft.conda:
        draft.warn(Message("file-no-dependencies"))
    else:
        draft.info(Message("file-project-itself"))


def _project(draft: Draft, toml: TomlText) -> None:
    project = toml.table("project")
    start = toml.header("project")
    requires = project.get("requires-python")
    draft.requires_python = requires if isinstance(requires, str) else ""
    dynamic = strings(project.get("dynamic"))
    if "dependencies" in dynamic:
        draft.warn(Message("file-dynamic"), toml.line_of("dynamic", start))
    line = toml.line_of("dependencies", start) - 1
    for requirement in strings(project.get("dependencies")):
        line = _add(draft, toml, requirement, line)
    for extra, listed in toml.table("project", "optional-dependencies").items():
        line = toml.line_of(extra, toml.header("project.optional-dependencies") or start) - 1
        for requirement in strings(listed):
            line = _add(draft, toml, requirement, line, str(extra))


def _groups(draft: Draft, toml: TomlText) -> None:
    start = toml.header("dependency-groups")
    for group, listed in toml.table("dependency-groups").items():
        line = toml.line_of(group, start) - 1
        for item in listed if isinstance(listed, list) else ():
            if isinstance(item, str):
                line = _add(draft, toml, item, line, str(group))
            elif isinstance(item, dict):
                params: dict[str, str | int] = {"group": str(group)}
                draft.info(Message("file-group-includes", params), toml.line_of("include", start))


def _add(draft: Draft, toml: TomlText, requirement: str, line: int, group: str = "") -> int:
    """Add a requirement; returns the line above which the next one does not stand."""
    # Quotes inside are escaped in the file, so markers are left out of the search.
    plain = re.split(r"[;\"]", requirement, maxsplit=1)[0].strip()
    found = toml.line_of(plain or requirement, line)
    add_pip_line(draft, requirement, found, group=group)
    return found - 1


def _poetry(draft: Draft, toml: TomlText) -> None:
    for path, group in (
        (("tool", "poetry", "dependencies"), ""),
        (("tool", "poetry", "dev-dependencies"), "dev"),
    ):
        _poetry_table(draft, toml, path, group)
    for group in toml.table("tool", "poetry", "group"):
        _poetry_table(draft, toml, ("tool", "poetry", "group", group, "dependencies"), group)


def _poetry_table(draft: Draft, toml: TomlText, path: tuple[str, ...], group: str) -> None:
    start = toml.header(".".join(path))
    for name, value in toml.table(*path).items():
        line = toml.line_of(name, start)
        for wish in value if isinstance(value, list) else [value]:
            if name == "python":
                draft.requires_python = draft.requires_python or _pep440(wish)
            else:
                _poetry_wish(draft, name, wish, line, group)


def _poetry_wish(draft: Draft, name: str, wish: object, line: int, group: str) -> None:
    table: dict[str, Any] = wish if isinstance(wish, dict) else {"version": wish}
    extras = ",".join(strings(table.get("extras")))
    full = f"{name}[{extras}]" if extras else name
    markers = table.get("markers")
    behind = f" ; {markers}" if isinstance(markers, str) else ""
    if table.get("optional"):
        group = group or "optional"
    if isinstance(table.get("git"), str):
        revision = table.get("rev") or table.get("tag") or table.get("branch")
        at = f"@{revision}" if isinstance(revision, str) else ""
        text = f"{full} @ git+{table['git']}{at}{behind}"
    elif isinstance(table.get("path"), str):
        text = f"-e {table['path']}" if table.get("develop") else _folder(table["path"])
    elif isinstance(table.get("url"), str):
        text = f"{full} @ {table['url']}{behind}"
    else:
        text = f"{full}{_pep440(table.get('version'))}{behind}"
    add_pip_line(draft, text, line, group=group)


def _folder(path: str) -> str:
    return path if path.startswith((".", "/")) else f"./{path}"


def _pep440(wish: object) -> str:
    """Poetry's `^1.2` and `~1.2` as ranges pip knows; `*` asks for nothing."""
    text = wish.strip() if isinstance(wish, str) else ""
    text = _CARET.sub(lambda found: _range(found[1], caret=True), text)
    text = re.sub(_TILDE.pattern + r"(?!=)", lambda found: _range(found[1], caret=False), text)
    if text in {"", "*"}:
        return ""
    return text if text[0] in "<>=!~" else f"=={text}"


def _range(version: str, *, caret: bool) -> str:
    """`^1.2` is below the next change of the first part that is not zero; `~1.2` of the second."""
    parts = [int(part) for part in version.split(".")]
    if caret:
        position = next((n for n, part in enumerate(parts) if part), len(parts) - 1)
    else:
        position = min(1, len(parts) - 1)
    upper = [*parts[:position], parts[position] + 1]
    return f">={version},<{'.'.join(map(str, upper))}"


def _pixi(draft: Draft, toml: TomlText) -> None:
    for name in ("workspace", "project"):
        table = toml.table("tool", "pixi", name)
        start = toml.header(f"tool.pixi.{name}")
        for channel in strings(table.get("channels")):
            add_channel(draft, channel, toml.line_of(channel, start))
        draft.platforms += strings(table.get("platforms"))
    start = toml.header("tool.pixi.dependencies")
    for package, wish in toml.table("tool", "pixi", "dependencies").items():
        add_conda_line(draft, _pixi_spec(package, wish), toml.line_of(package, start))
    start = toml.header("tool.pixi.pypi-dependencies")
    for package, wish in toml.table("tool", "pixi", "pypi-dependencies").items():
        _poetry_wish(draft, package, wish, toml.line_of(package, start), "")


def _pixi_spec(package: str, wish: object) -> str:
    """`{version = "1.2", build = "*cuda*", channel = "x"}` as a match spec."""
    table: dict[str, Any] = wish if isinstance(wish, dict) else {"version": wish}
    version, build, channel = (table.get(key) for key in ("version", "build", "channel"))
    spec = f"{channel}::{package}" if isinstance(channel, str) else package
    if not isinstance(version, str) or version in {"", "*"}:
        return spec
    return f"{spec} {version}" + (f" {build}" if isinstance(build, str) else "")
