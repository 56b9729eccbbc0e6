"""conda's virtual packages for a machine, and those that a solve for this computer is given.

py-rattler would load the driver's libraries into this very process to find `__cuda`, and a broken
driver would take the engine with it. So it is asked for the rest alone, and `__cuda` comes from
our own look or from a description (`core.engine.gpu.machine`). `CONDA_OVERRIDE_*` wins over both,
as with conda: a version sets a package, an empty value removes it.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import rattler
from rattler import GenericVirtualPackage, PackageName, Subdir, Version
from rattler.exceptions import DetectVirtualPackageError, InvalidVersionError
from rattler.package import BuildString

from core.model.gpu import Machine

CUDA: Final = "__cuda"
CUDA_ARCH: Final = "__cuda_arch"
_OVERRIDE: Final = "CONDA_OVERRIDE_"
_VARIABLES: Final = {CUDA: "CONDA_OVERRIDE_CUDA", CUDA_ARCH: "CONDA_OVERRIDE_CUDA_ARCH"}
_DESCRIBED: Final = {
    "__glibc": "CONDA_OVERRIDE_GLIBC",
    "__win": "CONDA_OVERRIDE_WIN",
    "__osx": "CONDA_OVERRIDE_OSX",
}
_KERNEL: Final = "5.10"
"""Of a Linux elsewhere: conda-forge asks for no particular one."""
_ARCHSPEC: Final = {
    "64": "x86_64",
    "32": "x86",
    "aarch64": "aarch64",
    "ppc64le": "ppc64le",
    "arm64": "m1",
}
"""What every processor of a kind can do."""


def here() -> str:
    """This computer's subdir."""
    return str(Subdir.current())


def virtual_packages_of(machine: Machine) -> dict[str, str]:
    """Version by name, for a machine as described or found. Overrides are not looked at."""
    return {one.name.normalized: str(one.version) for one in packages_of(machine)}


def packages_of(machine: Machine) -> list[GenericVirtualPackage]:
    """The same as a solve wants them."""
    system, _, processor = machine.subdir.partition("-")
    found = {}
    if system in ("linux", "osx"):
        found["__unix"] = ("0", "0")
    if system == "linux":
        found["__linux"] = (_KERNEL, "0")
        if machine.glibc:
            found["__glibc"] = (machine.glibc, "0")
    elif system == "win":
        found["__win"] = (f"10.0.{machine.windows_build}" if machine.windows_build else "0", "0")
    elif system == "osx":
        found["__osx"] = (machine.macos or "11.0", "0")
    found |= {name: (version, "0") for name, version in cuda_of(machine).items()}
    if architecture := _ARCHSPEC.get(processor):
        if system == "win" and processor == "arm64":
            architecture = "aarch64"
        found["__archspec"] = ("1", architecture)
    return [_package(name, *value) for name, value in found.items()]


def cuda_of(machine: Machine) -> dict[str, str]:
    """`__cuda`, where a driver drives a card, and `__cuda_arch`, the least its cards can do."""
    driver = machine.driver
    if driver is None or not driver.cuda or not machine.usable:
        return {}
    abilities = [_pair(gpu.capability) for gpu in machine.usable if gpu.capability]
    least = {CUDA_ARCH: "{}.{}".format(*min(abilities))} if abilities else {}
    return {CUDA: driver.cuda, **least}


def packages_here(machine: Machine) -> list[GenericVirtualPackage]:
    """What a solve for this computer is given, `machine` being the one in force.

    A description for this computer may also say another glibc or Windows than there is. Raises
    DetectVirtualPackageError for an override that is no version.
    """
    given, host = _host()
    found = {one.name.normalized: one for one in host}
    if machine.described and machine.subdir == here():
        told = {one.name.normalized: one for one in packages_of(machine)}
        for name, variable in _DESCRIBED.items():
            if name in told and variable not in given and str(told[name].version) != "0":
                found[name] = told[name]
    cuda = _overridden(cuda_of(machine), given)
    found |= {name: _package(name, version) for name, version in cuda.items()}
    return list(found.values())


def overrides() -> dict[str, str]:
    """`CONDA_OVERRIDE_*` as they were given to this process."""
    with _asking:
        return _overrides()


def _overridden(cuda: dict[str, str], given: dict[str, str]) -> dict[str, str]:
    for name, variable in _VARIABLES.items():
        value = given.get(variable)
        if value is None:
            continue
        if value.strip():
            cuda[name] = _version(value.strip(), variable)
        else:
            cuda.pop(name, None)
    return cuda if CUDA in cuda else {}


def _version(text: str, variable: str) -> str:
    if variable == _VARIABLES[CUDA_ARCH] and not re.fullmatch(r"\d+\.\d+", text):
        raise DetectVirtualPackageError(f"{variable}: {text!r} is no compute capability")
    try:
        return str(Version(text))
    except InvalidVersionError as error:
        raise DetectVirtualPackageError(f"{variable}: {error}") from error


_asking = threading.Lock()
_hosts: dict[tuple[tuple[str, str], ...], list[GenericVirtualPackage]] = {}
"""By the overrides it was asked under. Nothing else about it changes while a process lives."""


def _host() -> tuple[dict[str, str], list[GenericVirtualPackage]]:
    """The overrides in force, and what py-rattler finds out without the driver's libraries."""
    with _asking:
        given = _overrides()
        key = tuple(sorted(given.items()))
        if key not in _hosts:
            with _without_cuda():
                detected = rattler.VirtualPackage.detect(
                    overrides=rattler.VirtualPackageOverrides.from_env()
                )
            packages = [one.into_generic() for one in detected]
            kept = [one for one in packages if one.name.normalized not in _VARIABLES]
            _hosts.clear()
            _hosts[key] = kept
        return given, _hosts[key]


def _overrides() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith(_OVERRIDE)}


@contextmanager
def _without_cuda() -> Iterator[None]:
    """Only a version of each in the environment keeps it from asking the driver."""
    before = {variable: os.environ.get(variable) for variable in _VARIABLES.values()}
    os.environ.update(dict.fromkeys(before, "1.0"))
    try:
        yield
    finally:
        for variable, value in before.items():
            if value is None:
                os.environ.pop(variable, None)
            else:
                os.environ[variable] = value


def _pair(capability: str) -> tuple[int, int]:
    major, _, minor = capability.partition(".")
    return int(major), int(minor or 0)


def _package(name: str, version: str, build: str = "0") -> GenericVirtualPackage:
    return GenericVirtualPackage(PackageName(name), Version(version), BuildString(build))
