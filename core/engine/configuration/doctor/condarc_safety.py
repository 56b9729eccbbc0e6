"""Settings that switch a protection off, or stop conda from finding anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.engine.configuration.condarc_text import CondarcText
from core.engine.configuration.doctor.noticed import Noticed, Remove
from core.model.plan import Severity

_FALSE = frozenset({"false", "no", "off", "0"})
_TRUE = frozenset({"true", "yes", "on", "1"})


def check(file: CondarcText) -> Iterator[Noticed]:
    """Certificates unchecked, a certificate file that is gone, offline, old archives only."""
    for key in ("ssl_verify", "verify_ssl"):
        item = file.setting(key)
        if item is None or not item.value:
            continue
        value = item.value.lower()
        if value in _FALSE:
            yield Noticed(
                "condarc-no-certificates",
                Severity.BLOCK,
                item.line,
                {"key": key},
                (Remove(item.place),),
            )
        elif value not in {*_TRUE, "truststore"} and not Path(item.value).expanduser().exists():
            yield Noticed(
                "condarc-certificate-gone", Severity.WARN, item.line, {"file": item.value}
            )
    for key, code in (
        ("offline", "condarc-offline"),
        ("use_only_tar_bz2", "condarc-old-archives"),
    ):
        item = file.setting(key)
        if item is not None and item.value and item.value.lower() in _TRUE:
            yield Noticed(code, Severity.WARN, item.line, {}, (Remove(item.place),))
