"""Keeps the translations in step with the sources: `python installer/translations.py [--compile]`.

Without an option: collect the sentences of the window and of the engine, derive the English
plurals, and compile. With `--compile`: only make the .qm files.

lupdate misses a plural whose number is more than a name (`len(rows)`), so it is not given the
sources but one file with the same sentences, written plainly from Python's own syntax trees.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from core.model.wording import MESSAGES, PROBLEMS  # noqa: E402
from gui.language.compiling import FOLDER, compile_to, tool  # noqa: E402

ENGLISH = FOLDER / "glasshouse_en.ts"
CHINESE = FOLDER / "glasshouse_zh_CN.ts"
_CHOICE = re.compile(r"(?<=\w)\((s|es)\)")


Sentences = dict[str, set[str]]
"""Texts by their context."""


def engine_sentences() -> Sentences:
    """The engine's templates."""
    texts = set(MESSAGES.values())
    texts.update(part for problem in PROBLEMS.values() for part in problem if part)
    return {"Engine": texts}


def window_sentences() -> Sentences:
    """What `tr`, `translate` and `QT_TRANSLATE_NOOP` are given in `gui`."""
    found: Sentences = {}
    for path in sorted((ROOT / "gui").rglob("*.py")):
        _Collector(found).visit(ast.parse(path.read_text(encoding="utf-8")))
    return found


class _Collector(ast.NodeVisitor):
    def __init__(self, found: Sentences) -> None:
        self._found = found
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
        if name == "tr" and self._classes and texts:
            self._add(self._classes[-1], texts[0])
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(texts) > 1:
            self._add(texts[0], texts[1])
        self.generic_visit(node)

    def _add(self, context: object, text: object) -> None:
        if isinstance(context, str) and isinstance(text, str):
            self._found.setdefault(context, set()).add(text)


def as_source(sentences: Sentences) -> str:
    """A module that lupdate understands whole."""
    lines = []
    for context, texts in sorted(sentences.items()):
        lines += [f"class {context}(QObject):", "    def words(self):"]
        for text in sorted(texts):
            number = ', "", 3' if "%n" in text else ""
            lines.append(f"        self.tr({_literal(text)}{number})")
    return "\n".join(lines) + "\n"


def update() -> None:
    """Bring both .ts files up to date."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "sentences.py"
        sentences = window_sentences() | engine_sentences()
        source.write_text(as_source(sentences), encoding="utf-8")
        _lupdate(source, CHINESE, "zh_CN")
        _lupdate(source, ENGLISH, "en", "-pluralonly")
        fill_english()
        # lupdate writes XML in its own way; a second pass keeps differences small.
        _lupdate(source, ENGLISH, "en", "-pluralonly")


def fill_english() -> None:
    """`%n package(s)` becomes `%n package` and `%n packages`; what a person wrote stays."""
    tree = ET.parse(ENGLISH)
    for message in tree.iter("message"):
        translation = message.find("translation")
        source = message.findtext("source", "")
        if translation is None or translation.get("type") != "unfinished":
            continue
        forms = translation.findall("numerusform")
        if len(forms) != 2:
            continue
        forms[0].text = _CHOICE.sub("", source)
        forms[1].text = _CHOICE.sub(r"\1", source)
        del translation.attrib["type"]
    tree.write(ENGLISH, encoding="utf-8", xml_declaration=True)


def compile_all() -> bool:
    """Make the .qm files; False where that failed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    return all(
        compile_to(source, source.with_suffix(".qm"))
        for source in (ENGLISH, CHINESE)
        if source.exists()
    )


def _lupdate(source: Path, target: Path, language: str, *more: str) -> None:
    command = [str(tool("lupdate")), "-silent", "-locations", "none", "-no-obsolete", *more]
    command += ["-source-language", "en", "-target-language", language]
    subprocess.run([*command, str(source), "-ts", str(target)], check=True)


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main(arguments: list[str]) -> int:
    """Run the command line. Returns the exit status."""
    if "--compile" not in arguments:
        update()
    return 0 if compile_all() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
