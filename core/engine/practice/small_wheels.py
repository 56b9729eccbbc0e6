"""Small wheels made on the spot: real ones, which pip and uv install."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence

_DATE = (2024, 6, 1, 0, 0, 0)


def wheel(
    name: str,
    version: str = "1.0",
    *,
    requires: Sequence[str] = (),
    extras: Mapping[str, Sequence[str]] | None = None,
    files: Mapping[str, str | bytes] | None = None,
    commands: Mapping[str, str] | None = None,
    tag: str = "py3-none-any",
) -> tuple[str, bytes]:
    """File name and bytes of a wheel. Without `files` it holds a module that knows its version.

    `files` may begin with `NAME-VERSION.data/`; `commands` are console scripts.
    """
    stem = f"{name.replace('-', '_')}-{version}"
    module = name.replace("-", "_").replace(".", "_").lower()
    content: dict[str, bytes] = {
        path: text.encode("utf-8") if isinstance(text, str) else text
        for path, text in (files or {f"{module}/__init__.py": f"version = {version!r}\n"}).items()
    }
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Requires-Dist: {item}" for item in requires]
    for extra, needs in (extras or {}).items():
        lines.append(f"Provides-Extra: {extra}")
        lines += [f"Requires-Dist: {item} ; extra == '{extra}'" for item in needs]
    info = f"{stem}.dist-info"
    content[f"{info}/METADATA"] = ("\n".join(lines) + "\n").encode("utf-8")
    content[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n".encode()
    if commands:
        points = "".join(f"{command} = {target}\n" for command, target in commands.items())
        content[f"{info}/entry_points.txt"] = f"[console_scripts]\n{points}".encode()
    record = "".join(f"{path},{_recorded(data)},{len(data)}\n" for path, data in content.items())
    content[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in content.items():
            archive.writestr(zipfile.ZipInfo(path, _DATE), data)
    return f"{stem}-{tag}.whl", stream.getvalue()


def metadata_of(archive: bytes) -> bytes:
    """The METADATA inside a wheel."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        (path,) = (name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        return opened.read(path)


def _recorded(data: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode("ascii")
    return f"sha256={digest.rstrip('=')}"
