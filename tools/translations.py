"""Keeps the translations in step with the sources: `python tools/translations.py [--compile]`.

Without an option: collect the sentences of the window (by lupdate, which reads the sources) and
of the engine (from `core.model.wording`, whose plurals lupdate can't see), derive the English
plurals, and compile. With `--compile`: only make the .qm files.
"""

from __future__ import annotations

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


def engine_sentences() -> str:
    """The engine's templates as a module that lupdate understands, plurals included."""
    texts = set(MESSAGES.values())
    texts.update(part for problem in PROBLEMS.values() for part in problem if part)
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for text in sorted(texts):
        number = ', "", n' if "%n" in text else ""
        lines.append(f'QCoreApplication.translate("Engine", {_literal(text)}{number})')
    return "\n".join(lines) + "\n"


def update() -> None:
    """Bring both .ts files up to date."""
    sources = [str(path) for path in sorted((ROOT / "gui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        engine = Path(folder) / "engine.py"
        engine.write_text(engine_sentences(), encoding="utf-8")
        for target, language, more in (
            (ENGLISH, "en", ["-pluralonly"]),
            (CHINESE, "zh_CN", []),
        ):
            _lupdate([*sources, str(engine)], target, language, more)
        fill_english()
        _lupdate([*sources, str(engine)], ENGLISH, "en", ["-pluralonly"])


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


def _lupdate(sources: list[str], target: Path, language: str, more: list[str]) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".lst", encoding="utf-8", delete=False) as listing:
        listing.write("\n".join(sources))
    command = [str(tool("lupdate")), "-silent", "-locations", "none", "-no-obsolete", *more]
    command += ["-source-language", "en", "-target-language", language]
    command += [f"@{listing.name}", "-ts", str(target)]
    try:
        subprocess.run(command, check=True)
    finally:
        Path(listing.name).unlink()


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
