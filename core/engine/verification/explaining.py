"""What an error of an import means, in one sentence.

The texts are those of CPython (importlib, dlopen's and LoadLibrary's through it), of glibc's and
macOS' dynamic linkers, and of NumPy; those of GPU software are in a table of their own
(`resources/gpu_failures.yaml`).
"""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable

from core.engine.gpu.proof.signatures import diagnose
from core.engine.verification.probe import REFUSED
from core.model.base import Message

_LONGEST = 160
"""Characters of a foreign error's text within a sentence."""
_WINDOWS_CRASHES = {
    0xC0000005: "access violation",
    0xC000001D: "illegal instruction",
    0xC0000094: "division by zero",
    0xC00000FD: "stack overflow",
    0xC0000135: "DLL not found",
    0xC0000139: "entry point not found",
    0xC0000374: "heap corruption",
    0xC0000409: "stack buffer overrun",
    3: "abort",
}

Sentence = Callable[[str, re.Match[str]], Message]


def _library_missing(module: str, found: re.Match[str]) -> Message:
    library = found["library"].replace("\\", "/").rsplit("/", 1)[-1]
    return Message("try-library-missing", {"module": module, "library": library})


def _library_old(module: str, found: re.Match[str]) -> Message:
    """glibc writes `/lib/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by …)`."""
    library = found["library"].rsplit("/", 1)[-1]
    params: dict[str, str | int] = {"module": module, "library": library, "wanted": found["wanted"]}
    return Message("try-library-old", params)


def _dll(module: str, found: re.Match[str]) -> Message:
    library = found["library"] or found["other"] or module
    return Message("try-dll", {"module": module, "library": library})


def _symbol(module: str, found: re.Match[str]) -> Message:
    symbol = found["symbol"] or found["mac"]
    return Message("try-symbol", {"module": module, "symbol": symbol})


def _numpy(module: str, found: re.Match[str]) -> Message:
    del found
    return Message("try-numpy-abi", {"module": module})


def _name(module: str, found: re.Match[str]) -> Message:
    params: dict[str, str | int] = {
        "module": module,
        "name": found["name"],
        "source": found["source"],
    }
    return Message("try-name-missing", params)


def _module(module: str, found: re.Match[str]) -> Message:
    return Message("try-module-missing", {"module": module, "missing": found["missing"]})


_TELLING: tuple[tuple[re.Pattern[str], Sentence], ...] = (
    (
        re.compile(
            r"(?:numpy\.\w+ size changed|compiled using NumPy 1\.x cannot be run"
            r"|compiled against (?:ABI|API) version|numpy\.core\.multiarray failed to import"
            r"|module was compiled against NumPy)"
        ),
        _numpy,
    ),
    (
        re.compile(r"(?P<library>\S+): version [`'](?P<wanted>[^']+)' not found"),
        _library_old,
    ),
    (
        re.compile(r"(?P<library>[^\s:]+): cannot open shared object file"),
        _library_missing,
    ),
    (re.compile(r"Library not loaded: (?P<library>\S+)"), _library_missing),
    (
        re.compile(
            r"undefined symbol: (?P<symbol>\w+)"
            r"|[Ss]ymbol not found(?: in flat namespace)?:? \(?'?(?P<mac>\w+)"
        ),
        _symbol,
    ),
    (
        re.compile(
            r"DLL load failed(?: while importing (?P<library>\w+))?"
            r"|\[WinError 126\].*?\"(?P<other>[^\"]+)\""
        ),
        _dll,
    ),
    (re.compile(r"No module named '?(?P<missing>[\w.]+)"), _module),
    (re.compile(r"cannot import name '?(?P<name>\w+)'? from (?:partially initialized module )?"
                r"'(?P<source>[\w.]+)'"), _name),
)  # fmt: skip


def explain_error(module: str, kind: str, text: str) -> Message:
    """The sentence for an exception of this type and text."""
    known = diagnose(text)
    if known is not None:
        return known[1]
    for pattern, sentence in _TELLING:
        found = pattern.search(text)
        if found is not None:
            return sentence(module, found)
    if kind == "SyntaxError":
        return Message("try-python-too-new", {"module": module})
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if not line:
        return Message("try-error-unknown", {"module": module})
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST - 1]}…"
    return Message("try-error", {"module": module, "text": line})


def asked_for_network(text: str) -> bool:
    """True where a module failed only because it was refused a connection."""
    return REFUSED in text


def explain_death(module: str, code: int, printed: str) -> Message:
    """The sentence for a Python that ended while it imported a module."""
    known = diagnose(printed)
    if known is not None:
        return known[1]
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        return Message("try-crashed", {"module": module, "signal": name})
    if sys.platform == "win32" and code & 0xFFFFFFFF in _WINDOWS_CRASHES:
        if code == 3 and "Fatal Python error" not in printed:
            return Message("try-ended", {"module": module, "code": code})
        name = _WINDOWS_CRASHES[code & 0xFFFFFFFF]
        return Message("try-crashed", {"module": module, "signal": name})
    if sys.platform == "win32" and code & 0xFFFFFFFF >= 0xC0000000:
        return Message("try-crashed", {"module": module, "signal": f"{code & 0xFFFFFFFF:#x}"})
    return Message("try-ended", {"module": module, "code": code})
