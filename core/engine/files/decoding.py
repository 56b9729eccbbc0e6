"""Bytes to text, as files are really written: UTF-8, PowerShell's UTF-16, GBK."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from core.model.base import Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-bom"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_LINE_ENDS = re.compile(r"\r\n?")
_SPACES = re.compile("[\x0b\x0c\x85\u00a0\u2028\u2029\u3000]")
"""What libraries take for spaces or line ends and editors do not; pages are full of the third."""
_INVISIBLE = re.compile("[\ufeff\u200b\u200c\u200d\u2060]")
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Including those that turn the direction of writing, so that a line reads as it is not."""
_CHINESE = re.compile("[\u2010-\u2642\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+")
_PAIR = re.compile(rb"[\x80-\xff]{2}")
_REPLACED = "\ufffd"


class BinaryError(Exception):
    """Not a text."""


@dataclass(frozen=True)
class Text:
    """A text as lines without their ends, and how it was encoded."""

    lines: list[str]
    encoding: str
    notes: tuple[tuple[int, Message], ...]
    """Pairs of line and what was odd about it."""

    @property
    def joined(self) -> str:
        """The text with `\\n` at each line end, which parsers count the same way."""
        return "".join(f"{line}\n" for line in self.lines)


def decode(content: bytes) -> Text:
    """Decode a file. Raises BinaryError."""
    text, encoding = _decode(content)
    notes = [(0, note)] if (note := _note(encoding)) else []
    return _tidy(text, encoding, notes)


def from_paste(text: str) -> Text:
    """A text that is already one. Raises BinaryError."""
    return _tidy(text, "", [])


def _decode(content: bytes) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(codec, errors="replace"), name
    if b"\x00" in content:
        codec = _unmarked_utf16(content)
        if not codec:
            raise BinaryError
        return content.decode(codec, errors="replace"), "utf-16"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if not _PAIR.search(content):  # letters with accents stand alone, Chinese never does
        return content.decode("latin-1"), "latin-1"
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return content.decode("latin-1"), "latin-1"
    foreign = "".join(char for char in text if ord(char) > 127)
    return (text, "gbk") if _CHINESE.fullmatch(foreign) else (content.decode("latin-1"), "latin-1")


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 of mostly Latin text has a zero in each second byte."""
    half = len(content) // 2 or 1
    if content[1::2].count(0) > half * 0.7 and content[0::2].count(0) < half * 0.05:
        return "utf-16-le"
    if content[0::2].count(0) > half * 0.7 and content[1::2].count(0) < half * 0.05:
        return "utf-16-be"
    return ""


def _note(encoding: str) -> Message | None:
    match encoding:
        case "utf-8":
            return None
        case "utf-8-bom":
            return Message("file-has-bom")
        case "gbk":
            return Message("file-in-gbk")
        case "latin-1":
            return Message("file-in-latin")
    return Message("file-in-utf16")


def _tidy(text: str, encoding: str, notes: list[tuple[int, Message]]) -> Text:
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    odd = len(_CONTROLS.findall(text))
    if odd > 20 and odd > len(text) // 50:
        raise BinaryError
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if odd:
        for number, line in enumerate(lines, 1):
            clean = _CONTROLS.sub(_REPLACED, line)
            if clean != line:
                lines[number - 1] = clean
                notes.append((number, Message("file-control-characters")))
    return Text(lines, encoding, tuple(notes))
