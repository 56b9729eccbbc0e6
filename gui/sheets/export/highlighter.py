"""A light hand with colours: comments, keys, and the words that begin a command."""

from __future__ import annotations

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from core.model.exporting import ExportForm
from gui import theme

MOST_LINES = 2000
"""All lines are looked at in one go; longer texts stay black and white."""

_COMMENT = re.compile(r"(?:^|(?<=\s))#(?!sha256:|[0-9a-f]{32}).*$|^@EXPLICIT$")
_KEY = re.compile(r"^\s*(?:- )?([\w.-]+):(?=\s|$)")
_INSTRUCTION = re.compile(r"^(FROM|RUN|COPY|WORKDIR|ENV|SHELL|CMD|ENTRYPOINT|ARG|USER)\b")
_NO_KEYS = frozenset({ExportForm.EXPLICIT, ExportForm.REQUIREMENTS, ExportForm.DOCKERFILE})


class Highlighter(QSyntaxHighlighter):
    """Set `form` before the text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.form = ExportForm.VERSIONS
        self._comment, self._key = QTextCharFormat(), QTextCharFormat()
        self._comment.setForeground(theme.colour("text-3"))
        self._key.setForeground(theme.colour("accent-text"))

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if self.form is ExportForm.DOCKERFILE:
            found = _INSTRUCTION.match(text)
        else:
            found = None if self.form in _NO_KEYS else _KEY.match(text)
        if found is not None:
            self.setFormat(found.start(1), found.end(1) - found.start(1), self._key)
        comment = _COMMENT.search(text)
        if comment is not None:
            self.setFormat(comment.start(), comment.end() - comment.start(), self._comment)
