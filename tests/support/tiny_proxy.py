"""A forward proxy for tests."""

from __future__ import annotations

import base64
import http.client
import http.server
import threading
from urllib.parse import urlsplit


class TinyProxy:
    """A forward proxy on loopback: whatever host is asked for, `target` answers.

    With `login` (`user:password`) it wants one.
    """

    def __init__(self, target: str, login: str = "") -> None:
        self.asked: list[str] = []
        proxy = self
        place = urlsplit(target).netloc

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                """Pass it on, headers that matter included."""
                wanted_login = "Basic " + base64.b64encode(login.encode()).decode()
                if login and self.headers.get("Proxy-Authorization") != wanted_login:
                    self.send_response(407)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                parts = urlsplit(self.path)
                proxy.asked.append(parts.netloc)
                connection = http.client.HTTPConnection(place, timeout=5)
                try:
                    connection.request(self.command, parts.path)
                    answer = connection.getresponse()
                    body = answer.read()
                finally:
                    connection.close()
                self.send_response(answer.status)
                self.send_header("Content-Length", answer.headers["Content-Length"])
                self.send_header("Content-Type", answer.headers.get("Content-Type", ""))
                self.end_headers()
                self.wfile.write(body)

            do_HEAD = do_GET  # noqa: N815 - http.server's own name

            def log_message(self, *_: object) -> None:
                """Silent."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def address(self, login: str = "") -> str:
        """What goes into `http_proxy`."""
        return f"http://{login}{'@' * bool(login)}127.0.0.1:{self.port}"

    def stop(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()
