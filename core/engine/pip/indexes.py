"""Which Python index is asked: that of the user's pip configuration, else what a file names.

Addresses with credentials stay in here, in the environment of uv, and in the headers of our own
requests; they are never written down, logged or put on a command line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from requests.utils import get_netrc_auth

from core import paths
from core.engine.channels.channels import strip_secrets
from core.engine.configuration.pip_files import extra_indexes_in_force, index_in_force
from core.engine.files.concealment import HIDDEN
from core.engine.mirrors.catalogue import configured_channels, mirror_in_use
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.table import current_table
from core.engine.network.proxies import basic_login
from core.logging import redact
from core.model.pip import PipIndexes
from core.model.problem import fail
from core.model.request import CreateRequest, Request, RestoreRequest


@dataclass(frozen=True)
class Indexes:
    """Where packages may come from. The addresses are secrets: they may hold credentials."""

    default: str = field(repr=False)
    extra: tuple[str, ...] = field(default=(), repr=False)
    find_links: tuple[str, ...] = field(default=(), repr=False)

    @property
    def host(self) -> str:
        """Of the main index, for people."""
        return urlsplit(self.default).netloc.rpartition("@")[2]

    @property
    def all(self) -> tuple[str, ...]:
        """The main index first."""
        return (self.default, *self.extra)

    def login_for(self, url: str) -> str | None:
        """The value of the header `Authorization` for a file on a server of ours."""
        for index in (*self.all, *self.find_links):
            parts = urlsplit(index)
            same = _place(index) == _place(url)
            if same and parts.username is not None:
                return basic_login(f"{unquote(parts.username)}:{unquote(parts.password or '')}")
        known = get_netrc_auth(url) if paths.sandbox() is None else None
        return basic_login(":".join(known)) if known else None

    def hide(self, text: str) -> str:
        """`text` without the credentials of any of these."""
        for index in (*self.all, *self.find_links):
            for secret in (urlsplit(index).password, urlsplit(index).username):
                if secret and len(secret) > 3:
                    text = text.replace(secret, HIDDEN).replace(unquote(secret), HIDDEN)
        return redact(text)


def indexes_of(request: Request) -> Indexes:
    """What is asked for a request. Raises the Problem `pip-index-unknown`."""
    asked = request.pip_indexes if isinstance(request, CreateRequest) else PipIndexes()
    return indexes_for(asked, folder_of_file(request))


def folder_of_file(request: Request) -> Path | None:
    """Where the file of a request lies: relative paths in it count from there."""
    if not isinstance(request, CreateRequest | RestoreRequest) or request.origin is None:
        return None
    path = request.origin.source.path
    folder = Path(path).parent if path else None
    return folder if folder is not None and folder.is_dir() else None


def indexes_for(asked: PipIndexes, folder: Path | None = None) -> Indexes:
    """The same for what a file names, which lies in `folder`."""
    own = index_in_force().url.strip() or _mirrors_index() or official_index() or ""
    extra = extra_indexes_in_force()
    known = tuple(filter(None, (own, *extra)))
    default = _with_login(asked.index, known) if asked.index else own
    if not default:
        raise fail("pip-index-unknown")
    more = (*(_with_login(url, known) for url in asked.extra), *extra)
    return Indexes(
        default=default,
        extra=tuple(dict.fromkeys(url for url in more if url != default)),
        find_links=tuple(_place_of_links(url, known, folder) for url in asked.find_links),
    )


def _mirrors_index() -> str:
    """Of the mirror that serves the channels, where pip itself has nothing configured."""
    table = current_table()
    entry = table.entry(mirror_in_use(table, configured_channels()))
    return entry.index_url if entry is not None else ""


def _place_of_links(url: str, known: Iterable[str], folder: Path | None) -> str:
    if "://" in url:
        return _with_login(url, known)
    return str(folder / url) if folder is not None else url


def _with_login(url: str, known: Iterable[str]) -> str:
    """An address of a file: its own credentials do not count, those the user configured do."""
    bare = strip_secrets(url) if "://" in url else url
    return next((one for one in known if strip_secrets(one) == bare), bare)


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.rpartition("@")[2].lower()
