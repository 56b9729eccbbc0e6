"""Who issued a certificate that was not trusted: an antivirus or a proxy often reads along."""

from __future__ import annotations

import socket
import ssl
import tempfile
from pathlib import Path
from urllib.parse import urlsplit


def issuer_of(url: str, timeout: float) -> str:
    """Name of the issuer of the certificate a server shows; empty where that can't be learnt.

    The certificate is looked at, not trusted: nothing is sent over the connection.
    """
    parts = urlsplit(url)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), timeout) as plain,
            context.wrap_socket(plain, server_hostname=parts.hostname) as secure,
        ):
            shown = secure.getpeercert(binary_form=True)
    except (OSError, ValueError):
        return ""
    return _issuer(shown) if shown else ""


def _issuer(certificate: bytes) -> str:
    # The ssl module decodes only what it trusts, except through the door its own tests use.
    decode = getattr(getattr(ssl, "_ssl", None), "_test_decode_cert", None)
    if decode is None:
        return ""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "certificate.pem"
        file.write_text(ssl.DER_cert_to_PEM_cert(certificate), encoding="ascii")
        try:
            decoded = decode(str(file))
        except (OSError, ValueError, ssl.SSLError):
            return ""
    names = {key: value for part in decoded.get("issuer", ()) for key, value in part}
    return str(names.get("organizationName") or names.get("commonName") or "")
