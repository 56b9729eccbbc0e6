"""The style sheet: only what a palette and the widgets' own painting can't say."""

from __future__ import annotations

from string import Template

from gui.theme.tokens import Tokens

_TEMPLATE = Template("""
QToolTip {
    background: $surface; color: $text; border: 1px solid $border_strong;
    padding: 4px 8px;
}
QLineEdit, QPlainTextEdit, QTextEdit {
    background: $surface; color: $text; border: 1px solid $border_strong; border-radius: 6px;
    padding: 0 9px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $text_3;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid $accent; padding: 0 8px;
}
QLineEdit[search="page"]:!focus, QLineEdit[search="window"]:!focus { border-color: $border; }
QLineEdit[search="window"]:!focus { background: $sunken; }
QLineEdit:disabled, QLineEdit[readOnly="true"] { background: $sunken; color: $text_2; }
QLineEdit[frameless="true"] { border: none; background: transparent; padding: 0; }
QPlainTextEdit[role="log"] {
    background: $sunken; border: none; border-radius: 0; padding: 6px 10px; color: $text;
}
QPlainTextEdit[role="log"]:focus { border: 2px solid $accent; padding: 4px 8px; }
QTreeView, QTableView, QListView {
    background: $surface; border: none; outline: none; selection-background-color: $selected;
    selection-color: $text;
}
QTreeView::branch { background: transparent; border-image: none; image: none; }
QHeaderView { background: $sunken; border: none; }
QHeaderView::section {
    background: $sunken; color: $text_2; border: none; border-bottom: 1px solid $border;
    padding: 0 8px;
}
QScrollArea, QAbstractScrollArea[frameless="true"] { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
QFrame[panel="card"] {
    background: $surface; border: 1px solid $border; border-radius: 8px;
}
QFrame[panel="surface"] { background: $surface; border: none; }
QFrame[panel="sunken"] { background: $sunken; border: none; }
QFrame[panel="sunken"][end="card"] {
    border-bottom-left-radius: 7px; border-bottom-right-radius: 7px;
}
QFrame[panel="window"] { background: $window; border: none; }
QFrame[panel="rail"] { background: $rail; border: none; }
QFrame[panel="popup"] {
    background: $surface; border: 1px solid $border_strong; border-radius: 6px;
}
QFrame[rule="horizontal"] {
    background: $border; border: none; min-height: 1px; max-height: 1px;
}
QFrame[rule="vertical"] { background: $border; border: none; min-width: 1px; max-width: 1px; }
QMenu { background: $surface; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
""")


def stylesheet(tokens: Tokens) -> str:
    """The style sheet of a theme."""
    names = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    return _TEMPLATE.substitute(names)
