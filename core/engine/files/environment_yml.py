"""environment.yml. Format: CEP 24, and what conda, mamba and people make of it besides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.engine.files.channel_line import add_channel
from core.engine.files.conda_line import add_conda_line
from core.engine.files.draft import Draft
from core.engine.files.env_name import take_name, take_prefix
from core.engine.files.pip_line import add_pip_line
from core.engine.files.variables import add_variable
from core.engine.files.yaml_tree import Node, YamlError, parse_yaml
from core.model.base import Message
from core.model.importing import CondaEntry

_TABS = (2, 4, 8)
_TEMPLATE = re.compile(r"\s*(-|[\w-]+:)\s+\{\{|\s*\{%")
_PLATFORM = re.compile(r"[a-z]+-[a-z0-9]+")


def read_environment_yml(draft: Draft) -> None:
    """Read `draft.lines`. Raises the Problems `file-broken-…` and `file-dependencies-form`."""
    documents = _documents(draft)
    root = next((d for d in documents if d.get("dependencies") is not None), None)
    root = root or next((d for d in documents if d.kind == "map"), None)
    if root is None:
        raise draft.broken("file-broken-form", documents[0].line if documents else 1)
    if len(documents) > 1:
        line = next(d.line for d in documents if d is not root)
        draft.warn(Message("file-more-documents"), line)
    seen: dict[str, int] = {}
    for key, value in root.pairs:
        if key.value in seen:
            params: dict[str, str | int] = {"key": key.value, "first": seen[key.value]}
            draft.warn(Message("file-key-twice", params), key.line)
        seen.setdefault(key.value, key.line)
        _note_tags(draft, value)
        _section(draft, key, value)
    if "dependencies" not in seen:
        draft.warn(Message("file-no-dependencies"))
    if draft.pip and not any(entry.name == "pip" for entry in draft.conda):
        draft.info(Message("file-pip-not-listed"), draft.pip[0].line)


def _documents(draft: Draft) -> list[Node]:
    for number, line in enumerate(draft.lines, 1):
        if _TEMPLATE.match(line):
            raise draft.broken("file-broken-template", number)
    text = "".join(f"{line}\n" for line in draft.lines)
    try:
        return parse_yaml(text)
    except YamlError as error:
        first = error
    if any("\t" in line for line in draft.lines):
        for width in _TABS:
            lines = [line.expandtabs(width) for line in draft.lines]
            try:
                documents = parse_yaml("".join(f"{line}\n" for line in lines))
            except YamlError:
                continue
            for number, line in enumerate(draft.lines, 1):
                if "\t" in line.split("#", 1)[0]:
                    draft.warn(Message("file-tab"), number)
            return documents
    raise draft.broken(f"file-broken-{first.reason}", first.line)


def _section(draft: Draft, key: Node, value: Node) -> None:
    match key.value:
        case "name":
            written = _shown(value) if value.kind != "scalar" else value.value
            take_name(draft, "" if value.is_null else written, key.line)
        case "prefix":
            take_prefix(draft, value.value, key.line)
        case "channels":
            _channels(draft, value)
        case "platforms":
            _platforms(draft, value)
        case "dependencies":
            _dependencies(draft, key, value)
        case "variables":
            _variables(draft, key, value)
        case "pip":
            draft.warn(Message("file-pip-at-top"), key.line)
            _pip(draft, key, value)
        case _:
            draft.warn(Message("file-key-unknown", {"key": key.value}), key.line)


def _note_tags(draft: Draft, node: Node) -> None:
    for each in (node, *node.items):
        if each.tag and each.tag != "!":
            kind = each.tag.rpartition(":")[2]
            draft.info(Message("file-tag", {"tag": kind}), each.line)


def _texts(draft: Draft, value: Node) -> Iterator[Node]:
    """The texts of a list; a text alone counts as a list of one."""
    if value.is_null:
        return
    for node in value.items if value.kind == "list" else [value]:
        if node.kind == "scalar":
            yield node
        else:
            draft.warn(Message("file-value-form"), node.line)


def _channels(draft: Draft, value: Node) -> None:
    if value.kind == "scalar" and not value.is_null:
        draft.info(Message("file-channels-as-text"), value.line)
        for name in re.split(r"[,\s]+", value.value.strip()):
            add_channel(draft, name, value.line)
        return
    for node in _texts(draft, value):
        add_channel(draft, "" if node.is_null else node.value, node.line)


def _platforms(draft: Draft, value: Node) -> None:
    for node in _texts(draft, value):
        if _PLATFORM.fullmatch(node.value):
            draft.platforms.append(node.value)
        else:
            draft.warn(Message("file-platform-unknown", {"platform": node.value}), node.line)


def _variables(draft: Draft, key: Node, value: Node) -> None:
    if value.kind != "map":
        if not value.is_null:
            draft.warn(Message("file-value-form"), key.line)
        return
    for name, node in value.pairs:
        if node.kind == "scalar":
            add_variable(draft, name.value, "" if node.is_null else node.value, name.line)
        else:
            draft.warn(Message("file-value-form"), name.line)


def _dependencies(draft: Draft, key: Node, value: Node) -> None:
    if value.is_null:
        draft.warn(Message("file-no-dependencies"), key.line)
        return
    if value.kind == "map" or (value.kind == "scalar" and "\n" not in value.value):
        raise draft.broken("file-dependencies-form", value.line)
    if value.kind == "scalar":
        _block_of_text(draft, value)
        return
    sections: list[int] = []
    for node in value.items:
        if node.kind == "scalar":
            _conda(draft, node)
        elif node.kind == "map":
            for name, content in node.pairs:
                _subsection(draft, name, content, sections)
        else:
            for inner in node.items:
                draft.block(Message("file-list-in-list"), inner.line)
                _unreadable(draft, inner, _shown(inner))


def _subsection(draft: Draft, name: Node, content: Node, sections: list[int]) -> None:
    if name.value == "pip":
        if sections:
            draft.warn(Message("file-pip-twice", {"first": sections[0]}), name.line)
        sections.append(name.line)
        _pip(draft, name, content)
    elif content.kind == "scalar":
        # `numpy: 1.2` is a slip of the pen; what was meant is offered, not assumed.
        right = f"{name.value}={content.value}" if not content.is_null else name.value
        text = f"{name.value}: {content.value}"
        draft.block(Message("file-colon-in-entry", {"line": text, "right": right}), name.line)
        _unreadable(draft, name, text)
    else:
        draft.block(Message("file-installer-unknown", {"installer": name.value}), name.line)
        children = content.items or [each for pair in content.pairs for each in pair[:1]]
        for inner in children:
            _unreadable(draft, inner, _shown(inner), name.value)


def _conda(draft: Draft, node: Node) -> None:
    text = "" if node.is_null else node.value
    add_conda_line(draft, text, node.line, _end(node), _comment(draft, node))


def _pip(draft: Draft, key: Node, content: Node) -> None:
    if content.is_null or (content.kind == "list" and not content.items):
        draft.warn(Message("file-pip-empty"), key.line)
        return
    if content.kind == "scalar":
        draft.warn(Message("file-pip-as-text"), key.line)
        _block_of_text(draft, content, pip=True)
        return
    nodes = content.items or [name for name, _ in content.pairs]
    for node in nodes:
        if node.kind == "scalar" and content.kind == "list":
            text = "" if node.is_null else node.value
            add_pip_line(draft, text, node.line, _end(node), _comment(draft, node))
        else:
            add_pip_line(draft, _shown(node), node.line, node.line)


def _block_of_text(draft: Draft, node: Node, *, pip: bool = False) -> None:
    """Lines in one text, as `pip: |` gives them."""
    lines = node.value.split("\n")
    # A block begins on the line below its key; a text on one line where it stands.
    first = node.line if len(lines) == 1 else node.line + 1
    for number, line in enumerate(lines, first):
        text = line.split(" #", 1)[0].strip().removeprefix("- ").strip()
        if text and not text.startswith("#"):
            add = add_pip_line if pip else add_conda_line
            add(draft, text, min(number, len(draft.lines)))


def _unreadable(draft: Draft, node: Node, text: str, group: str = "") -> None:
    shown = " ".join(text.split())
    draft.add(CondaEntry(line=node.line, end_line=node.line, text=shown, group=group))


def _shown(node: Node) -> str:
    pairs = [f"{name.value}: {value.value}" for name, value in node.pairs]
    return ", ".join(pairs or [item.value for item in node.items] or [node.value])


def _end(node: Node) -> int:
    return max(node.line, node.end_line)


def _comment(draft: Draft, node: Node) -> str:
    """The comment behind an entry, on its last line."""
    if not 0 < node.end_line <= len(draft.lines):
        return ""
    rest = draft.lines[node.end_line - 1][node.end_column :].strip()
    return rest if rest.startswith("#") else ""
