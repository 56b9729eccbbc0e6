"""What a file is, in a few words."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from core.model.importing import FileKind, ReadFile
from gui.language import problem_text
from gui.language.short_path import short_path

translate = QCoreApplication.translate

_DOT = " · "


def file_name(file: ReadFile) -> str:
    """Its name, or that it was pasted."""
    return PurePath(file.path).name if file.path else translate("ChooseFile", "Pasted text")


def kind_words(kind: FileKind) -> str:
    """What it is, for a badge. Names of formats are the same in every language."""
    match kind:
        case FileKind.EXPLICIT:
            return translate("ChooseFile", "exact addresses")
        case FileKind.SPECS:
            return translate("ChooseFile", "list of packages")
        case FileKind.COMMANDS:
            return translate("ChooseFile", "commands")
        case FileKind.UNKNOWN:
            return ""
        case _:
            return kind.value


def facts(file: ReadFile) -> str:
    """How many packages it asks for, the environment it names, and where it lies."""
    parts = [translate("ChooseFile", "%n package(s)", "", package_count(file))]
    if file.name:
        parts.append(translate("ChooseFile", "environment {name}").format(name=file.name))
    if file.path:
        parts.append(short_path(str(PurePath(file.path).parent)))
    return _DOT.join(parts)


def package_count(file: ReadFile) -> int:
    """Different packages, of conda and of pip, in it and in the files it names."""
    return len(_names(file))


def why_not(file: ReadFile) -> str:
    """Why it can't be imported; empty where it can."""
    if file.problem is None:
        if package_count(file):
            return ""
        return translate("ChooseFile", "It asks for no package.")
    words = problem_text(file.problem)
    if not words.why:
        return words.title
    both = translate("ChooseFile", "{title}. {why}")
    return both.format(title=words.title, why=words.why)


def _names(file: ReadFile) -> set[tuple[str, str]]:
    found = {("conda", entry.name or entry.text) for entry in file.conda}
    found |= {("pip", entry.name or entry.text) for entry in file.pip if entry.requirement}
    for included in file.included:
        found |= _names(included)
    return found
