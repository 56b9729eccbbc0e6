"""HTTP requests beside py-rattler's own, trusting the certificates the operating system trusts.

requests alone knows only the roots it ships, and fails behind an institution's own authority.
"""

from __future__ import annotations

import requests
import truststore

from core.engine.network.limits import USER_AGENT

truststore.inject_into_ssl()


def new_session() -> requests.Session:
    """A session whose connections are used again, for one server at a time.

    Proxies are to be named with each question (`core.engine.network.proxies`); `~/.netrc` is not
    ours to read, and bytes come as the server has them.
    """
    session = requests.Session()
    session.headers["User-Agent"] = USER_AGENT
    session.headers["Accept-Encoding"] = "identity"
    session.trust_env = False
    session.max_redirects = 5
    return session
