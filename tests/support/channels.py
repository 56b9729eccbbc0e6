"""Channels for tests: real packages, real HTTP, built in well under a second.

`standard_packages` is the family most tests use:

    app 1.0   needs libx 1.*          app 2.0, 2.1  need libx 2.*     (2.1 also needs helper)
    tool 1.0  needs libx 1.*          tool 1.5      needs libx 1.*    (conflicts with app 2)
    libx 1.0, 1.1, 2.0                constrains relic <1
    chain-a -> chain-b -> chain-c -> libbase 1.0, 1.1, 1.2            (a chain of dependencies)
    pyhello 1.0, 1.1, 2.0             noarch python with the command `pyhello`, needs python
    pyutil 0.9, 1.0                   noarch python; pyhello 2.0 needs pyutil >=1.0
    dataset 1.0, 1.1                  40 data files and one with the prefix in it
    solo 1.0, 1.1, 1.2                no dependencies
    impossible 1.0                    needs a package that does not exist
    newglibc 1.0                      needs __glibc >=99 (__win >=99 on Windows)
    python 3.x.0, 3.x.1               3.x as the running one; pip 24.0 and 25.0 (tiny stand-ins)
"""

from __future__ import annotations

import platform
import random
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from core.engine.practice.channels import build_channel
from core.engine.practice.packages import DEFAULT_TIMESTAMP, PLACEHOLDER, File, Package, text
from core.engine.practice.pythons import practice_python
from core.engine.practice.web_server import WebServer

MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"
PYTHON_OLD = f"{MINOR}.0"
PYTHON_NEW = f"{MINOR}.1"
DAY = 86_400_000

Files = dict[str, bytes | str | File]


@dataclass
class ServedChannel:
    """A channel folder behind a running server."""

    folder: Path
    server: WebServer
    packages: list[Package] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Address without trailing slash, as `.condarc` would have it."""
        return self.server.channel(self.folder.name)

    def archive(self, stem: str) -> Path:
        """The archive whose name begins with `stem`, such as `app-2.0`."""
        return next(self.folder.glob(f"*/{stem}*.conda"))

    def add(self, *packages: Package) -> None:
        """Publish more packages."""
        build_channel(self.folder, packages)
        self.packages.extend(packages)


ChannelFactory = Callable[..., ServedChannel]


def package(
    name: str,
    version: str = "1.0",
    *,
    depends: Iterable[str] = (),
    constrains: Iterable[str] = (),
    files: Files | None = None,
    build: str = "0",
    build_number: int = 0,
    timestamp: int | None = DEFAULT_TIMESTAMP,
    noarch: str | None = "generic",
) -> Package:
    """A package in one line. Without `files` it brings one small file of its own."""
    content: Files = (
        files if files is not None else {f"share/{name}/about.txt": f"{name} {version}\n"}
    )
    return Package(
        name,
        version,
        build,
        build_number,
        noarch=noarch,
        depends=tuple(depends),
        constrains=tuple(constrains),
        files={path: _file(value) for path, value in content.items()},
        timestamp=timestamp,
        summary=f"Test package {name}",
    )


def python_package(
    name: str,
    version: str = "1.0",
    *,
    depends: Iterable[str] = (),
    command: bool = False,
    files: Files | None = None,
    timestamp: int | None = DEFAULT_TIMESTAMP,
) -> Package:
    """A noarch Python package with an importable module, its dist-info and maybe a command."""
    module = name.replace("-", "_")
    info = f"site-packages/{module}-{version}.dist-info"
    source = (
        f'"""Test package."""\n__version__ = "{version}"\n\n\n'
        f'def main():\n    print("{name}", __version__)\n'
    )
    content: Files = {
        f"site-packages/{module}/__init__.py": source,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/INSTALLER": "conda\n",
        f"{info}/RECORD": f"{module}/__init__.py,,\n",
        **(files or {}),
    }
    return Package(
        name,
        version,
        "py_0",
        noarch="python",
        depends=("python >=3", *depends),
        entry_points=(f"{name} = {module}:main",) if command else (),
        files={path: _file(value) for path, value in content.items()},
        timestamp=timestamp,
        summary=f"Test package {name}",
    )


def base_packages() -> list[Package]:
    """Python in two patch versions and pip, without which no Python can be requested."""
    return [
        practice_python(PYTHON_OLD, timestamp=DEFAULT_TIMESTAMP - 90 * DAY),
        practice_python(PYTHON_NEW, timestamp=DEFAULT_TIMESTAMP - 30 * DAY),
        python_package("pip", "24.0", command=True, timestamp=DEFAULT_TIMESTAMP - 60 * DAY),
        python_package("pip", "25.0", command=True, timestamp=DEFAULT_TIMESTAMP - 20 * DAY),
    ]


def standard_packages() -> list[Package]:
    """The family described at the top of this file."""
    floor = "__win >=99" if platform.system() == "Windows" else "__glibc >=99"
    return [
        *base_packages(),
        package("app", "1.0", depends=["libx 1.*"]),
        package("app", "2.0", depends=["libx 2.*"], timestamp=DEFAULT_TIMESTAMP + DAY),
        package(
            "app", "2.1", depends=["libx 2.*", "helper"], timestamp=DEFAULT_TIMESTAMP + 2 * DAY
        ),
        package("helper", "0.1"),
        package("tool", "1.0", depends=["libx 1.*"]),
        package("tool", "1.5", depends=["libx 1.*"], timestamp=DEFAULT_TIMESTAMP + DAY),
        package("libx", "1.0", constrains=["relic <1"]),
        package("libx", "1.1", constrains=["relic <1"], timestamp=DEFAULT_TIMESTAMP + DAY),
        package("libx", "2.0", constrains=["relic <1"], timestamp=DEFAULT_TIMESTAMP + 2 * DAY),
        package("relic", "0.5"),
        package("relic", "1.0"),
        package("chain-a", depends=["chain-b"]),
        package("chain-b", depends=["chain-c >=1"]),
        package("chain-c", depends=["libbase"]),
        package("libbase", "1.0"),
        package("libbase", "1.1"),
        package("libbase", "1.2"),
        python_package("pyhello", "1.0", command=True),
        python_package("pyhello", "1.1", command=True),
        python_package("pyhello", "2.0", command=True, depends=["pyutil >=1.0"]),
        python_package("pyutil", "0.9"),
        python_package("pyutil", "1.0"),
        package("dataset", "1.0", files=_data_files("1.0")),
        package("dataset", "1.1", files=_data_files("1.1")),
        package("solo", "1.0"),
        package("solo", "1.1"),
        package("solo", "1.2"),
        package("impossible", depends=["there-is-no-such-package"]),
        package("newglibc", depends=[floor]),
    ]


def big_package(name: str, version: str = "1.0", *, size: int = 4_000_000) -> Package:
    """A package with one incompressible file of `size` bytes, for slow downloads."""
    # A fixed stream, so that the archive is the same in every run.
    content = _noise(size, f"{name}-{version}")
    return package(name, version, files={f"share/{name}/big.bin": content})


def many_files_package(name: str, version: str = "1.0", *, count: int = 20_000) -> Package:
    """A package with `count` tiny files."""
    files: Files = {
        f"share/{name}/{index // 500:03d}/{index:05d}.txt": f"{version} {index}\n"
        for index in range(count)
    }
    return package(name, version, files=files)


def _data_files(version: str) -> Files:
    files: Files = {
        f"share/dataset/part-{index:02d}.csv": f"version,row\n{version},{index}\n"
        for index in range(40)
    }
    files["share/dataset/location.txt"] = text(f"root = {PLACEHOLDER}/share\n", placeholder=True)
    return files


def _noise(size: int, seed: str) -> bytes:
    return random.Random(seed).randbytes(size)


def _file(value: bytes | str | File) -> File:
    if isinstance(value, File):
        return value
    return text(value) if isinstance(value, str) else File(value)
