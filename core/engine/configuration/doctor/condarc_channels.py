"""The list of channels: twice the same, `defaults` under a mirror, mirrors by address."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from core.engine.channels.channels import canonical_name
from core.engine.configuration.condarc_text import CondarcText
from core.engine.configuration.doctor.hosts import is_known_mirror
from core.engine.configuration.doctor.noticed import Noticed, Remove, Replace
from core.model.plan import Severity

_LISTS = ("channels", "default_channels", "envs_dirs", "pkgs_dirs")
_PRIORITIES = frozenset({"strict", "flexible", "disabled", "true", "false", "yes", "no"})


def check(file: CondarcText) -> Iterator[Noticed]:
    """What is wrong with the lists of this file."""
    yield from _twice(file)
    yield from _defaults_under_a_mirror(file)
    yield from _msys2(file)
    for item in file.of("channels"):
        if item.value and is_known_mirror(item.value):
            name = canonical_name(item.value)
            fix = () if name in _names(file) else (Replace(item.place, name),)
            yield Noticed(
                "condarc-channel-by-address", Severity.INFO, item.line, {"channel": name}, fix
            )
    priority = file.setting("channel_priority")
    if priority and priority.value and priority.value.lower() not in _PRIORITIES:
        yield Noticed(
            "condarc-priority-value", Severity.WARN, priority.line, {"value": priority.value}
        )
    channels = file.setting("channels")
    if channels and channels.value:
        yield Noticed("condarc-not-a-list", Severity.WARN, channels.line, {"key": "channels"})


def _names(file: CondarcText) -> set[str]:
    return {item.value for item in file.of("channels") if item.value}


def _twice(file: CondarcText) -> Iterator[Noticed]:
    for key in _LISTS:
        seen: dict[str, str] = {}
        for item in file.of(key):
            if not item.value:
                continue
            value = item.value.strip().rstrip("/")
            name = canonical_name(value) if key.endswith("channels") else value
            if name in seen:
                params: dict[str, str | int] = {"value": name, "key": key}
                yield Noticed(
                    "condarc-twice", Severity.INFO, item.line, params, (Remove(item.place),)
                )
            seen.setdefault(name, value)


def _defaults_under_a_mirror(file: CondarcText) -> Iterator[Noticed]:
    """`defaults` still asks Anaconda's own server although the other channels have a mirror."""
    if file.of("default_channels"):
        return
    mirrored = [
        *(item.value for item in file.of("channels") if item.value and is_known_mirror(item.value)),
        *(
            f"{item.value}/{item.place[1]}"
            for item in file.of("custom_channels")
            if item.value and is_known_mirror(f"{item.value}/{item.place[1]}")
        ),
    ]
    if not mirrored:
        return
    for item in file.of("channels"):
        if item.value == "defaults":
            fix = (Remove(item.place),) if len(_names(file)) > 1 else ()
            yield Noticed("condarc-defaults-active", Severity.WARN, item.line, {}, fix)


def _msys2(file: CondarcText) -> Iterator[Noticed]:
    """A channel of Windows packages alone; its mirror at `cloud/msys2` is gone."""
    for key in ("channels", "default_channels", "custom_channels"):
        for item in file.of(key):
            name = str(item.place[1]) if key == "custom_channels" else (item.value or "")
            bare = name.rstrip("/")
            cloud = bare.endswith("cloud/msys2") or (key == "custom_channels" and bare == "msys2")
            elsewhere = bare.endswith("pkgs/msys2") and sys.platform != "win32"
            if cloud:
                yield Noticed(
                    "condarc-cloud-msys2", Severity.INFO, item.line, {}, (Remove(item.place),)
                )
            elif elsewhere:
                yield Noticed("condarc-msys2-elsewhere", Severity.OK, item.line)
