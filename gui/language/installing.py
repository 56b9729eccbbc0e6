"""Installs the translators of a language; called once at start and again when it is switched."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from gui.language.compiling import compiled

LANGUAGES = {"en": "English", "zh_CN": "中文"}
"""Each language under its own name."""

_installed: list[QTranslator] = []


def resolve(choice: str) -> str:
    """The language of a setting; `system` takes the first of the user's that we have."""
    if choice in LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        if name.startswith("zh"):
            return "zh_CN"
        if name.startswith("en"):
            return "en"
    return "en"


def install(choice: str) -> str:
    """Make a language the one in use and return its name."""
    language = resolve(choice)
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(language if language != "en" else "en_GB"))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = compiled(language)
    for path in (f"{folder}/qtbase_{language}.qm", str(own) if own else ""):
        translator = QTranslator()
        if path and translator.load(path):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    return language
