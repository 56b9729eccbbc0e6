"""A Python index of our own over HTTP (PEP 503, 629, 658, 691), with wheels made on the spot."""

from __future__ import annotations

import base64
import io
import tarfile
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from packaging.utils import canonicalize_name

from core.engine.configuration.pip_files import user_pip_file
from core.engine.practice.index_page import METADATA, PAGE_TYPE, project_page
from core.engine.practice.small_wheels import metadata_of, wheel
from core.engine.practice.web_server import ChannelHandler, WebServer

LOGIN = "reader", "hunter2secret"
"""User and password of an index that wants a login."""


def sdist(
    name: str,
    version: str = "1.0",
    *,
    requires: Sequence[str] = (),
    touches: Path | None = None,
    seconds: float = 0.0,
) -> tuple[str, bytes]:
    """File name and bytes of sources with a build backend of their own, which needs nobody.

    Building it writes the file `touches`: whoever sees that file knows that its code was run.
    It takes `seconds`.
    """
    stem = f"{name.replace('-', '_')}-{version}"
    built, data = wheel(name, version, requires=requires)
    backend = _BACKEND.format(
        name=built,
        data=base64.b64encode(data).decode("ascii"),
        touches=str(touches) if touches else "",
        seconds=seconds,
    )
    project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    project += f'[project]\nname = "{name}"\nversion = "{version}"\n'
    project += f"dependencies = {list(requires)!r}\n"
    info = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for path, text in (
            ("backend.py", backend),
            ("pyproject.toml", project),
            ("PKG-INFO", info),
        ):
            entry = tarfile.TarInfo(f"{stem}/{path}")
            entry.size = len(text.encode("utf-8"))
            archive.addfile(entry, io.BytesIO(text.encode("utf-8")))
    return f"{stem}.tar.gz", stream.getvalue()


_BACKEND = """\
import base64, pathlib, time

def _note():
    if {touches!r}:
        pathlib.Path({touches!r}).write_text("run", encoding="utf-8")

def build_wheel(folder, config_settings=None, metadata_directory=None):
    _note()
    time.sleep({seconds})
    pathlib.Path(folder, {name!r}).write_bytes(base64.b64decode({data!r}))
    return {name!r}

def get_requires_for_build_wheel(config_settings=None):
    _note()
    return []
"""


class PipIndex(WebServer):
    """A running index. `index_url` is what a configuration names."""

    def __init__(self, folder: Path, *, login: bool = False, rate: float | None = None) -> None:
        self.login = login
        self.asked: list[str] = []
        """Paths that were asked for, in order."""
        self.broken: set[str] = set()
        """File names that come with other bytes than promised."""
        self.cut: set[str] = set()
        """File names whose next answer breaks off in the middle."""
        self.pages: set[str] = set()
        """File names that come as the page of somebody's login."""
        self.closed = False
        """Answers every request with 503."""
        self._files: dict[str, list[str]] = {}
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(folder, rate=rate)

    @property
    def index_url(self) -> str:
        """Address of the index, without credentials."""
        return f"{self.url}/simple"

    @property
    def index_url_with_login(self) -> str:
        """The same with user and password."""
        return self.index_url.replace("://", f"://{LOGIN[0]}:{LOGIN[1]}@")

    def add(self, *archives: tuple[str, bytes]) -> None:
        """Offer wheels and sources."""
        for name, data in archives:
            (self.folder / name).write_bytes(data)
            self._files.setdefault(canonicalize_name(name.split("-")[0]), []).append(name)

    def answer(self, handler: ChannelHandler) -> None:
        """Answer with a page of the index, a file, or the metadata beside it."""
        path = unquote(urlsplit(handler.path).path)
        self.asked.append(path)
        if self.closed:
            handler.send_simple(HTTPStatus.SERVICE_UNAVAILABLE, b"closed\n", "text/plain")
            return
        if self.login and not self._may(handler):
            refusal = {"WWW-Authenticate": 'Basic realm="index"'}
            handler.send_simple(HTTPStatus.UNAUTHORIZED, b"", "text/plain", refusal)
            return
        if path.startswith("/simple/"):
            self._page(handler, path.removeprefix("/simple/").strip("/"))
        elif path.endswith(f".whl{METADATA}"):
            body = metadata_of((self.folder / Path(path).stem).read_bytes())
            handler.send_simple(HTTPStatus.OK, body, "text/plain")
        else:
            file = self.folder / Path(path).name
            if not file.is_file():
                handler.send_simple(HTTPStatus.NOT_FOUND, b"not found\n", "text/plain")
            elif file.name in self.pages:
                handler.send_simple(HTTPStatus.OK, b"<html>log in</html>", "text/html")
            elif file.name in self.cut:
                self.cut.discard(file.name)
                _half(handler, file.read_bytes())
            elif file.name in self.broken:
                data = bytearray(file.read_bytes())
                data[len(data) // 2] ^= 0xFF
                handler.send_simple(HTTPStatus.OK, bytes(data), "application/octet-stream")
            else:
                handler.send_file(file, paced=file.suffix == ".whl")

    def _may(self, handler: ChannelHandler) -> bool:
        wanted = base64.b64encode(":".join(LOGIN).encode()).decode("ascii")
        return handler.headers.get("Authorization") == f"Basic {wanted}"

    def _page(self, handler: ChannelHandler, name: str) -> None:
        names = self._files.get(name)
        if names is None:
            handler.send_simple(HTTPStatus.NOT_FOUND, b"not found\n", "text/plain")
            return
        page = project_page(name, {each: (self.folder / each).read_bytes() for each in names})
        handler.send_simple(HTTPStatus.OK, page, PAGE_TYPE, {"Cache-Control": "max-age=0"})


def _half(handler: ChannelHandler, data: bytes) -> None:
    handler.send_response(HTTPStatus.OK)
    handler.send_header("Content-Type", "application/octet-stream")
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.close_connection = True


def configure_pip(home: Path, url: str) -> Path:
    """Make pip's own configuration in a sandbox name an index."""
    file = user_pip_file()
    assert file.is_relative_to(home)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"[global]\nindex-url = {url}\n", encoding="utf-8")
    return file
