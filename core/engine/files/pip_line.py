"""One line for pip: a requirement, an address, a path, or an option.

Format: pip's requirements file format, with requirements as PEP 508 has them.
"""

from __future__ import annotations

import re

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)

from core.engine.files.draft import Draft, Inclusion
from core.engine.files.pip_remarks import remark
from core.model.base import Message
from core.model.importing import UNSAFE, PipEntry, PipKind

_OPTIONS = {
    "-r": PipKind.REQUIREMENTS_FILE,
    "--requirement": PipKind.REQUIREMENTS_FILE,
    "--requirements": PipKind.REQUIREMENTS_FILE,
    "-c": PipKind.CONSTRAINTS_FILE,
    "--constraint": PipKind.CONSTRAINTS_FILE,
    "-e": PipKind.EDITABLE,
    "--editable": PipKind.EDITABLE,
    "-f": PipKind.FIND_LINKS,
    "--find-links": PipKind.FIND_LINKS,
    "-i": PipKind.INDEX_URL,
    "--index-url": PipKind.INDEX_URL,
    "--index": PipKind.EXTRA_INDEX_URL,
    "--default-index": PipKind.INDEX_URL,
    "--pypi-url": PipKind.INDEX_URL,
    "--extra-index-url": PipKind.EXTRA_INDEX_URL,
}
_OTHER_OPTION = re.compile(
    r"--(no-index|pre|prefer-binary|require-hashes|(no|only)-binary|trusted-host|use-feature"
    r"|(global|install)-option|config-settings?|no-build-isolation|no-deps|upgrade|user|quiet"
    r"|no-cache-dir|force-reinstall|process-dependency-links|allow-(un)?verified|always-unzip)\b.*"
    r"|-[UqZ]"
)
_LONGEST = 2000
"""Characters without hashes; no real requirement comes near."""
_HASH = re.compile(r"\s--hash[=\s]\s*([\w-]+:[0-9a-fA-F]+)")
_OWN_OPTION = re.compile(r"\s--(global-option|install-option|config-settings?|hash)\b[=\s].*$")
_VCS = re.compile(r"(git|hg|svn|bzr)\+")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.]*://|file:", re.IGNORECASE)
_DIRECT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?\s*@\s*(.+)")
_EGG = re.compile(r"[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[([^\]]*)\])?")
_ON_ONE_LINE = re.compile(
    r"\s+(?=(?:-[ifrce]\s|--(?:index-url|extra-index-url|find-links|trusted-host|requirement"
    r"|constraint|editable|no-index|pre|only-binary|no-binary|prefer-binary)\b))"
)
_PATH = re.compile(r"[\w.-]+/[\w./-]*$|(\.{1,2}|~)?[/\\]|\.{1,2}(\[[^\]]*\])?$|[A-Za-z]:[\\/]")
_ARCHIVE = (".whl", ".tar.gz", ".zip", ".tar.bz2", ".tgz")
_MARKER = re.compile(r"\s;|;\s")


def add_pip_line(
    draft: Draft,
    text: str,
    line: int,
    end_line: int = 0,
    comment: str = "",
    group: str = "",
) -> None:
    """Read one line into the draft, with what is odd or unsafe about it."""
    parts = _ON_ONE_LINE.split(" ".join(text.split()))
    if len(parts) > 1 and not parts[0].startswith("-"):
        draft.warn(Message("file-pip-one-line"), line)
    for part in parts:
        _add(draft, part, line, end_line or line, comment.strip().lstrip("#").strip(), group)


def _add(draft: Draft, text: str, line: int, end_line: int, comment: str, group: str) -> None:
    entry = _entry(draft, text, line, end_line, comment, group)
    draft.add(entry)
    remark(draft, entry)
    if entry.kind in {PipKind.REQUIREMENTS_FILE, PipKind.CONSTRAINTS_FILE}:
        draft.inclusions.append(Inclusion(entry.target, line))


def _entry(draft: Draft, text: str, line: int, end_line: int, comment: str, group: str) -> PipEntry:
    def made(kind: PipKind, **fields: object) -> PipEntry:
        wanted = kind not in UNSAFE and kind is not PipKind.UNREADABLE and not group
        given = {"comment": comment, "group": group, "wanted": wanted, **fields}
        return PipEntry(line=line, end_line=end_line, text=text, kind=kind, **given)  # type: ignore[arg-type]

    option, value = _option(text)
    if option is PipKind.EDITABLE:
        name, extras, _ = _of_address(value)
        return made(option, requirement=value, target=value, name=name, extras=extras)
    if option is not None:
        return made(option, target=value)
    if _OTHER_OPTION.fullmatch(text):
        return made(PipKind.OPTION, target=text)
    hashes = tuple(_HASH.findall(text))
    bare = _OWN_OPTION.sub("", text)
    if len(bare) > _LONGEST:
        draft.block(Message("file-pip-unreadable", {"line": f"{text[:80]}…"}), line)
        text = f"{text[:_LONGEST]}…"
        return made(PipKind.UNREADABLE)
    if text.startswith("-") or not bare:
        draft.block(Message("file-pip-unreadable", {"line": text}), line)
        return made(PipKind.UNREADABLE)
    direct = _direct(bare)
    if direct is not None:
        kind, name, extras, target, marker = direct
        return made(
            kind,
            requirement=bare,
            name=name,
            extras=extras,
            target=target,
            marker=marker,
            hashes=hashes,
        )
    requirement = _requirement(draft, bare, line)
    if requirement is None:
        return made(PipKind.UNREADABLE)
    return made(
        PipKind.REQUIREMENT,
        requirement=str(requirement),
        name=str(canonicalize_name(requirement.name)),
        extras=tuple(sorted(requirement.extras)),
        specifier=str(requirement.specifier),
        marker=str(requirement.marker or ""),
        hashes=hashes,
    )


def _option(text: str) -> tuple[PipKind | None, str]:
    """What an option is, and its value: `-r x`, `-rx`, `--requirement x`, `--requirement=x`."""
    found = re.match(r"(--[a-z-]+)(?:\s*=\s*|\s+|$)(.*)|(-[a-zA-Z])\s*=?\s*(.*)", text)
    if found is None:
        return None, ""
    kind = _OPTIONS.get(found[1] or found[3])
    value = (found[2] if found[1] else found[4]) or ""
    value = value.strip().strip("\"'")
    if found[3] and found[4] and not re.match(r"-[a-zA-Z][\s=./~\"']", text) and "://" not in value:
        # `-rx` may be meant, but `-requests` and `-e` with a word behind are slips.
        kind = kind if found[3] == "-r" and value.endswith((".txt", ".in")) else None
    return (kind, value) if value else (None, "")


Direct = tuple[PipKind, str, tuple[str, ...], str, str]


def _direct(text: str) -> Direct | None:
    """A requirement that names where to get it: kind, name, extras, target, marker."""
    parts = _MARKER.split(text, maxsplit=1)
    address, marker = parts[0].strip(), parts[1].strip() if len(parts) > 1 else ""
    named = _DIRECT.fullmatch(address)
    if named:
        address = named[3]
    name, extras, kind = _of_address(address)
    if kind is None:
        return None
    if named:
        name, extras = str(canonicalize_name(named[1])), _extras(named[2])
    return kind, name, extras, address, marker


def _of_address(address: str) -> tuple[str, tuple[str, ...], PipKind | None]:
    """Name, extras and kind of an address or a path; the kind is None where it is neither."""
    kind: PipKind | None = None
    local = address.lower().startswith("file:")
    if _VCS.match(address):
        kind = PipKind.VCS
    elif _ADDRESS.match(address):
        kind = PipKind.PATH if local else PipKind.URL
    elif _PATH.match(address) or address.lower().endswith(_ARCHIVE):
        kind = PipKind.PATH
    egg = _EGG.search(address)
    if egg:
        return str(canonicalize_name(egg[1])), _extras(egg[2]), kind
    if kind is PipKind.VCS:
        return "", (), kind
    file = re.split(r"[#?]", address, maxsplit=1)[0].replace("\\", "/").rpartition("/")[2]
    return _name_of_archive(file), (), kind


def _name_of_archive(file: str) -> str:
    try:
        if file.endswith(".whl"):
            return str(parse_wheel_filename(file.replace("%2B", "+"))[0])
        if file.endswith((".tar.gz", ".zip")):
            return str(parse_sdist_filename(file)[0])
    except (InvalidWheelFilename, InvalidSdistFilename, ValueError):
        pass
    return ""


def _extras(text: str | None) -> tuple[str, ...]:
    return tuple(sorted(part.strip() for part in (text or "").split(",") if part.strip()))


def _requirement(draft: Draft, text: str, line: int) -> Requirement | None:
    """The requirement, mended where it is plain what was meant."""
    requirement = _try(text)
    if requirement is not None:
        return requirement
    better = mended(text)
    requirement = _try(better) if better != text else None
    if requirement is not None:
        right = str(requirement)
        draft.warn(Message("file-pip-spelling", {"line": text, "right": right}), line)
        return requirement
    draft.block(Message("file-pip-unreadable", {"line": text}), line)
    return None


def _try(text: str) -> Requirement | None:
    try:
        return Requirement(text)
    except (InvalidRequirement, RecursionError):
        return None


def mended(text: str) -> str:
    """conda's `name=1.2=build`, `>=1.2.*`, and commas at the end, as pip would have them."""
    text = re.sub(r"#.*$", "", text).rstrip(", ")
    name, mark, rest = text.partition(";")
    name = re.sub(
        r"^([A-Za-z0-9._\[\]-]+)\s*=\s*([A-Za-z0-9][\w.+!*]*)(=[\w.]+)?$", r"\1==\2", name
    )
    name = re.sub(r"((?:>=|<=|>|<|~=)\s*[\w.!]+?)\.\*", r"\1", name)
    return f"{name}{mark}{rest}"
