"""Wishes for pip as lines that uv reads: names, and wheels by their address, never an option."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from core.engine.files.concealment import HIDDEN
from core.model.pip import PipWish
from core.model.problem import fail


def name_of_wish(wish: PipWish) -> str:
    """Normalised; empty where only building it would tell."""
    if wish.name:
        return canonicalize_name(wish.name)
    try:
        return canonicalize_name(Requirement(wish.text).name)
    except InvalidRequirement:
        return _name_of_wheel(wish.text)


def resolvable_lines(wishes: Iterable[PipWish]) -> list[str]:
    """Lines for what can be looked up without running any code.

    Raises the Problems `pip-line-unreadable`, and `pip-needs-building` where a line asks for
    sources and nobody agreed.
    """
    lines = []
    for wish in wishes:
        text = one_line(wish)
        try:
            requirement = Requirement(text)
        except InvalidRequirement:
            if not _name_of_wheel(text):
                raise fail(_reason(text), line=shown(text)) from None
        else:
            if requirement.url is not None and not _name_of_wheel(requirement.url):
                raise fail("pip-needs-building", line=shown(text))
        lines.append(text)
    return lines


def one_line(wish: PipWish) -> str:
    """The text, which may not smuggle in another line or an option.

    Raises the Problem `pip-line-unreadable`.
    """
    # The reader of files hides credentials; git has its own ways to come by them.
    text = wish.text.strip().replace(f"{HIDDEN}@", "")
    option = text.startswith("-") and not (wish.builds and text.startswith(("-e ", "--editable ")))
    if not text or option or any(ord(char) < 32 for char in text) or " --" in text:
        raise fail("pip-line-unreadable", line=shown(text))
    return text


def shown(text: str) -> str:
    """The beginning of a line, on one line."""
    plain = " ".join(text.split())
    return plain if len(plain) <= 80 else f"{plain[:79]}…"


def _reason(text: str) -> str:
    building = "://" in text or text.startswith((".", "/", "~")) or "git+" in text
    return "pip-needs-building" if building else "pip-line-unreadable"


def _name_of_wheel(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https", "file"}:
        return ""
    try:
        return parse_wheel_filename(unquote(parts.path.rpartition("/")[2]))[0]
    except InvalidWheelFilename:
        return ""
