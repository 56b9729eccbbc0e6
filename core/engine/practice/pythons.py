"""Python as a conda package, made from the interpreter that is running.

Three kinds. `thin_python` is two kilobytes of symbolic links plus `pyvenv.cfg` and behaves like
a venv on the running interpreter; POSIX only. `real_python` copies the interpreter and its
standard library, relocatable, so an environment with it survives on its own. On Windows, where
links need a privilege, `windows_python` copies python.exe, its DLLs and Lib.
"""

from __future__ import annotations

import os
import platform
import re
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from core.engine.practice.packages import DEFAULT_TIMESTAMP, PLACEHOLDER, File, Package, text

_MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"
_SKIPPED_FOLDERS = {
    "__pycache__",
    "site-packages",
    "dist-packages",
    "test",
    "tests",
    "idlelib",
    "tkinter",
    "turtledemo",
    "lib2to3",
    "ensurepip",
}
_SUMMARY = "General purpose programming language · 通用编程语言"

# Debian's own Python looks in dist-packages only; an environment needs its site-packages.
_SITECUSTOMIZE = f"""\
import os, site, sys
site.addsitedir(os.path.join(sys.prefix, "lib", "python{_MINOR}", "site-packages"))
"""


def practice_python(version: str | None = None, *, timestamp: int | None = None) -> Package:
    """The lightest Python that works here: thin on POSIX, a copy on Windows.

    `version` is what the package claims to be; its minor version must be the running one's,
    because that is where packages get linked.
    """
    if sys.platform == "win32":
        return windows_python(version, timestamp=timestamp)
    return thin_python(version, timestamp=timestamp)


def thin_python(version: str | None = None, *, timestamp: int | None = None) -> Package:
    """Links to the running interpreter. POSIX only: Windows links need a privilege."""
    executable = Path(sys.executable).resolve()
    config = f"home = {executable.parent}\ninclude-system-site-packages = false\n"
    return _python(
        version,
        "thin",
        {
            f"bin/python{_MINOR}": File(link=str(executable)),
            "bin/python3": File(link=f"python{_MINOR}"),
            "bin/python": File(link=f"python{_MINOR}"),
            "pyvenv.cfg": text(config),
            f"{_site_packages()}/README.txt": text("Packages go here.\n"),
        },
        timestamp,
    )


def real_python(version: str | None = None, *, timestamp: int | None = None) -> Package:
    """A complete, relocatable copy of the running interpreter (about 20 MB packed)."""
    if sys.platform == "win32":
        return windows_python(version, timestamp=timestamp)
    base = Path(sys.base_prefix).resolve()
    executable = Path(sys.executable).resolve()
    files: dict[str, File] = {
        f"bin/python{_MINOR}": File(_relocatable(executable.read_bytes()), mode=0o755),
        "bin/python3": File(link=f"python{_MINOR}"),
        "bin/python": File(link=f"python{_MINOR}"),
        "bin/python-prefix": text(
            f'#!/bin/sh\nexec "{PLACEHOLDER}/bin/python" -c "import sys; print(sys.prefix)"\n',
            executable=True,
            placeholder=True,
        ),
        f"{_site_packages()}/README.txt": text("Packages go here.\n"),
    }
    for library in _shared_libraries(base):
        if library.is_symlink():
            files[f"lib/{library.name}"] = File(link=str(library.readlink()))
        else:
            files[f"lib/{library.name}"] = File(_relocatable(library.read_bytes()), mode=0o755)
    standard_library = Path(sysconfig.get_path("stdlib"))
    for path in _walk(standard_library):
        relative = path.relative_to(standard_library).as_posix()
        files[f"lib/python{_MINOR}/{relative}"] = _library_file(path, base)
    if _is_debian(standard_library):
        files[f"lib/python{_MINOR}/sitecustomize.py"] = text(_SITECUSTOMIZE)
    return _python(version, "real", files, timestamp)


def windows_python(version: str | None = None, *, timestamp: int | None = None) -> Package:
    """A copy of the running Windows interpreter: python.exe, its DLLs, Lib."""
    base = Path(sys.base_prefix)
    files: dict[str, File] = {"Lib/site-packages/README.txt": text("Packages go here.\n")}
    for path in sorted(base.iterdir()):
        if path.suffix.lower() in {".exe", ".dll", ".pyd", ".zip"} and path.is_file():
            files[path.name] = File(source=path)
    for folder in ("DLLs", "Lib"):
        for path in _walk(base / folder):
            files[path.relative_to(base).as_posix()] = File(source=path)
    return _python(version, "win", files, timestamp)


def _python(
    version: str | None, kind: str, files: dict[str, File], timestamp: int | None
) -> Package:
    claimed = version or platform.python_version()
    if not claimed.startswith(f"{_MINOR}."):
        raise ValueError(f"Python {claimed} can't be made from Python {_MINOR}")
    return Package(
        "python",
        claimed,
        f"0_{kind}",
        files=files,
        license="Python-2.0",
        summary=_SUMMARY,
        home="https://www.python.org/",
        index_extra={"python_site_packages_path": _site_packages()},
        timestamp=DEFAULT_TIMESTAMP if timestamp is None else timestamp,
    )


def _site_packages() -> str:
    return "Lib/site-packages" if sys.platform == "win32" else f"lib/python{_MINOR}/site-packages"


def _walk(folder: Path) -> Iterator[Path]:
    """All files worth copying, links not followed, sorted."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if name not in _SKIPPED_FOLDERS and not name.startswith("config-")
        )
        for name in sorted(names):
            path = Path(parent, name)
            if name != "EXTERNALLY-MANAGED" and path.is_file():
                yield path


def _shared_libraries(base: Path) -> list[Path]:
    return sorted(
        path
        for pattern in (f"libpython{_MINOR}*.so*", f"libpython{_MINOR}*.dylib", "libpython3.so")
        for path in (base / "lib").glob(pattern)
    )


def _library_file(path: Path, base: Path) -> File:
    if path.suffix in {".so", ".dylib"}:
        return File(_relocatable(path.read_bytes()), mode=0o755)
    if path.name.startswith("_sysconfigdata"):
        content = path.read_text(encoding="utf-8").replace(str(base), PLACEHOLDER)
        return text(content, placeholder=PLACEHOLDER in content)
    return File(source=path, mode=0o755 if os.access(path, os.X_OK) else 0o644)


def _relocatable(data: bytes) -> bytes:
    """Point an ELF RUNPATH inside the running interpreter's tree to the file's neighbours.

    The string is overwritten in place, so no linker tool is needed; data that holds no such
    string comes back unchanged.
    """
    base = re.escape(os.fsencode(Path(sys.base_prefix).resolve()))
    target = b"$ORIGIN/../lib"

    def overwrite(match: re.Match[bytes]) -> bytes:
        room = len(match.group())
        return target.ljust(room, b"\0") if room > len(target) else match.group()

    return re.sub(base + rb"/lib(64)?/?\0", overwrite, data)


def _is_debian(standard_library: Path) -> bool:
    return (standard_library / "EXTERNALLY-MANAGED").exists() or not (
        standard_library / "site-packages"
    ).exists()
