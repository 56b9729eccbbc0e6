"""The command line of the window."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from core import __version__


@dataclass(frozen=True)
class Arguments:
    """What was asked for."""

    demo: bool = False
    home: Path | None = None
    screenshots: Path | None = None
    self_test: bool = False
    language: str = ""
    theme: str = ""
    files: tuple[str, ...] = ()
    """To be imported; absolute, for they may be handed to a window with another folder."""


def parse(arguments: Sequence[str] | None = None) -> Arguments:
    """Read the command line; ends the process on a wrong one, as argparse does."""
    parser = argparse.ArgumentParser(
        prog="glasshouse", description="See inside every conda environment, and change it safely."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument(
        "--demo", action="store_true", help="practice mode: a home of its own, nothing real"
    )
    parser.add_argument("--home", type=Path, metavar="DIR", help="keep everything inside DIR")
    parser.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="save a picture of every screen and end"
    )
    parser.add_argument("--self-test", action="store_true", help="try every page and end")
    parser.add_argument("--language", choices=["system", "en", "zh_CN"], default="")
    parser.add_argument("--theme", choices=["system", "light", "dark"], default="")
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a file to import, such as environment.yml"
    )
    options = parser.parse_args(arguments)
    return Arguments(
        demo=options.demo,
        home=options.home,
        screenshots=options.screenshots,
        self_test=options.self_test,
        language=options.language,
        theme=options.theme,
        files=tuple(_absolute(name) for name in options.files),
    )


def _absolute(name: str) -> str:
    """A file as desktops and shells name it: by its path, or as `file:///…`."""
    if name.startswith("file://"):
        parts = urlsplit(name)
        server = f"//{parts.netloc}" if parts.netloc else ""
        name = server + url2pathname(parts.path)
    return str(Path(name).absolute())
