"""uv: where its program is, and how it is run: quietly, by our settings alone, nothing to read.

Addresses go by its environment, because others can read command lines.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from requests.utils import DEFAULT_CA_BUNDLE_PATH

from core.engine.network.certificates import extra_authorities
from core.engine.network.proxies import proxy_for
from core.engine.pip.indexes import Indexes
from core.engine.transactions.children import ChildResult, clean_environment, quiet_child
from core.logging import redact
from core.model.problem import fail

_OTHERS = ("UV_", "PIP_", "VIRTUAL_ENV", "CONDA_")
_PROXIES = frozenset({"http_proxy", "https_proxy", "all_proxy"})
_PATIENCE = 30
"""Seconds of silence after which uv gives a server up."""


def uv_program() -> Path:
    """The program. Raises the Problem `uv-missing`."""
    name = "uv.exe" if sys.platform == "win32" else "uv"
    if getattr(sys, "frozen", False):
        bundle = Path(str(vars(sys).get("_MEIPASS", Path(sys.executable).parent)))
        found = bundle / "bin" / name
        if found.is_file():
            return found
        raise fail("uv-missing")
    try:
        import uv

        return Path(uv.find_uv_bin())
    except (ImportError, FileNotFoundError) as error:
        raise fail("uv-missing", detail=str(error)) from error


def run_uv(
    arguments: Sequence[str],
    *,
    work: Path,
    cache: Path,
    timeout: float,
    indexes: Indexes | None = None,
    offline: bool = False,
    cwd: Path | None = None,
) -> ChildResult:
    """Run `uv pip …` to its end; what it said is without secrets. `timeout` in seconds.

    `work` is a folder for small files, `cache` that of uv. Without `indexes` it can't ask anybody.
    Raises OSError, subprocess.TimeoutExpired and the Problem `uv-missing`.
    """
    command = [str(uv_program()), "pip", *arguments, "--no-config", "--color", "never"]
    if offline or indexes is None:
        command.append("--offline")
    environment = _environment(indexes, work, cache)
    result = quiet_child(command, env=environment, cwd=cwd or work, timeout=timeout)
    hide = indexes.hide if indexes is not None else redact
    return ChildResult(result.exit_code, hide(result.output))


def _environment(indexes: Indexes | None, work: Path, cache: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in clean_environment().items()
        if not name.upper().startswith(_OTHERS) and name.lower() not in _PROXIES
    }
    kept |= {
        "UV_CACHE_DIR": str(cache),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_NO_PROGRESS": "1",
        "UV_SYSTEM_CERTS": "1",
        "UV_HTTP_TIMEOUT": str(_PATIENCE),
        "UV_HTTP_RETRIES": "2",
        # Nobody is there to be asked for a password.
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_SSH_COMMAND": "ssh -oBatchMode=yes",
        "NO_PROXY": _loopback_too(os.environ.get("NO_PROXY") or os.environ.get("no_proxy") or ""),
    }
    kept.pop("no_proxy", None)
    if indexes is None:
        return kept
    kept["UV_DEFAULT_INDEX"] = indexes.default
    if indexes.extra:
        kept["UV_INDEX"] = " ".join(indexes.extra)
    if indexes.find_links:
        kept["UV_FIND_LINKS"] = ",".join(indexes.find_links)
    host = indexes.host
    for scheme in ("http", "https"):
        proxy = proxy_for(f"{scheme}://{host}")
        if proxy is not None:
            begin, _, place = proxy.address.partition("://")
            user, _, password = (proxy.login or "").partition(":")
            login = f"{quote(user, '')}:{quote(password, '')}@" if proxy.login else ""
            kept[f"{scheme.upper()}_PROXY"] = f"{begin}://{login}{place}"
    named = extra_authorities()
    if named:
        kept["SSL_CERT_FILE"] = str(_bundle(named, work))
    return kept


def _bundle(named: Sequence[Path], work: Path) -> Path:
    """uv takes one file in place of the system's: the usual authorities and the user's own."""
    bundle = work / "authorities.pem"
    parts = [Path(DEFAULT_CA_BUNDLE_PATH), *named]
    bundle.write_bytes(b"\n".join(part.read_bytes() for part in parts))
    return bundle


def _loopback_too(value: str) -> str:
    return ",".join(filter(None, (value, "127.0.0.1", "localhost")))
