"""`conda-meta/pinned`, read line by line and edited as a splice of the lines in question alone.

Format: conda's `PrefixData.get_pinned_specs`. One match spec a line; lines that begin with `#` are
comments, and so is what follows a `#` behind a spec. conda, mamba and Glasshouse hold to them.
"""

from __future__ import annotations

import codecs
import os
from dataclasses import dataclass
from pathlib import Path

from core.engine.solving.specs import written_name

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class UnreadablePinsError(Exception):
    """Not a text conda could read."""


@dataclass(frozen=True)
class PinLine:
    """One line that pins. `number` counts from 0; `remark` is what its writer says of it."""

    number: int
    name: str
    spec: str
    remark: str = ""


def pinned_path(prefix: str | os.PathLike[str]) -> Path:
    """Where the pins of a prefix are."""
    return Path(prefix) / "conda-meta" / "pinned"


def read_pins(content: bytes) -> tuple[PinLine, ...]:
    """The lines that pin, in their order. A remark stands behind the spec or directly above it.

    Raises UnreadablePinsError for UTF-16, which conda takes for gibberish.
    """
    found = []
    above: list[str] = []
    for number, line in enumerate(_lines(content)):
        text = _text(line).strip()
        if text.startswith("#"):
            above.append(text.lstrip("#").strip())
            continue
        spec, _, behind = (part.strip() for part in text.partition("#"))
        if spec:
            remark = behind or " ".join(part for part in above if part)
            found.append(PinLine(number, written_name(spec).lower(), spec, remark))
        above = []
    return tuple(found)


def with_pin(content: bytes | None, name: str, spec: str) -> bytes | None:
    """The file with this one pin of a package; without any where `spec` is empty.

    None stands for no file. Lines about other packages, comments, line ends and encoding stay. A
    comment above a pin that goes stays too, with a blank line where it would seem to be about the
    next pin. Raises UnreadablePinsError.
    """
    if content is None:
        return f"{spec}{os.linesep}".encode() if spec else None
    lines = _lines(content)
    own = [pin for pin in read_pins(content) if pin.name == name]
    if spec and not own:
        return _appended(content, lines, spec)
    for pin in own[1:] if spec else own:
        lines[pin.number] = _gap(lines, pin.number)
    if spec:
        lines[own[0].number] = _with_spec(lines[own[0].number], spec)
    result = b"".join(lines)
    return result if result.removeprefix(codecs.BOM_UTF8) else None


def _with_spec(line: bytes, spec: str) -> bytes:
    """The line with another spec; what stands before and behind it stays."""
    mark = len(codecs.BOM_UTF8) if line.startswith(codecs.BOM_UTF8) else 0
    begin = len(line) - len(line[mark:].lstrip())
    end = len(line.partition(b"#")[0].rstrip())
    return line[:begin] + spec.encode() + line[end:]


def _gap(lines: list[bytes], number: int) -> bytes:
    """What takes the place of a line that goes."""
    above = lines[number - 1].strip() if number else b""
    below = lines[number + 1].strip() if number + 1 < len(lines) else b""
    if above.startswith(b"#") and below and not below.startswith(b"#"):
        return _line_end([lines[number]]) or _line_end(lines)
    return b""


def _appended(content: bytes, lines: list[bytes], spec: str) -> bytes:
    end = _line_end(lines[-1:]) or _line_end(lines) or os.linesep.encode()
    if lines and not _line_end(lines[-1:]):
        content += end
    if lines and lines[-1].strip().startswith(b"#"):
        # Else that comment would seem to be about this pin.
        content += end
    return content + spec.encode() + end


def _line_end(lines: list[bytes]) -> bytes:
    for line in lines:
        bare = line.rstrip(b"\r\n")
        if len(bare) < len(line):
            return line[len(bare) :]
    return b""


def _lines(content: bytes) -> list[bytes]:
    if content.startswith(_UTF16) or b"\0" in content:
        raise UnreadablePinsError
    return content.splitlines(keepends=True)


def _text(line: bytes) -> str:
    bare = line.removeprefix(codecs.BOM_UTF8)
    try:
        return bare.decode("utf-8")
    except UnicodeDecodeError:
        # Comments typed in an editor of a Chinese Windows.
        return bare.decode("gb18030", "replace")
