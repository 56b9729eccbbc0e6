"""Match specs asked for under another name, in another channel, or with another build."""

from __future__ import annotations

import re

import rattler

_PATTERN = re.compile(r"[*^]")


def channel_in(spec: str) -> str:
    """The channel a spec names itself (`channel::package`), else an empty text."""
    return spec.partition("[")[0].rpartition("::")[0].strip()


def renamed(spec: str, name: str) -> str:
    """The spec for `name`, from any channel: its version stays, and a build that is a pattern.

    `spec` is one that parses.
    """
    parsed = rattler.MatchSpec(spec)
    build = str(parsed.build or "")
    return written(name, str(parsed.version or ""), build if _PATTERN.search(build) else "")


def written(name: str, version: str, build: str = "") -> str:
    """A spec of its parts as people write it: `name=1.2=build`, `name==1.2`, `name>=1,<2`.

    `version` is as py-rattler writes it (`==1.2`, `1.2.*`, `>=1,<2`, `*`).
    """
    exact = version.removeprefix("==")
    single = version.startswith("==") and not re.search(r"[|,<>=!~*]", exact)
    if build in {"", "*"}:
        if version in {"", "*"}:
            return name
        if version.endswith(".*") and not re.search(r"[|,<>=!~]", version):
            return f"{name}={version.removesuffix('.*')}"
        return f"{name}{version}" if version[0] in "<>=!~" else f"{name} {version}"
    if version in {"", "*"}:
        return f"{name}=*={build}"
    if re.search(r"[|,<>!~]", version):
        return f"{name} {version} {build}"
    # Before a build, `=1.2` is this very version, and `=1.2.*` all that begin so.
    return f"{name}={exact if single else version}={build}"
