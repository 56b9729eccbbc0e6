"""NVIDIA's driver, played: libraries made with the system's C compiler, and an `nvidia-smi`.

What the libraries say is told by environment variables, which the process that asks them inherits.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

COMPILER = shutil.which("cc") or shutil.which("gcc")

_COMMON = r"""
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *told(const char *name) { const char *v = getenv(name); return v ? v : ""; }
static int number(const char *name) { return atoi(told(name)); }

/* Hangs, crashes or prints where it was told to. */
static void here(const char *function) {
    if (strcmp(told("FAKE_NOISE"), function) == 0) {
        printf("{\"gpu\": \"noise\"}\n"); fflush(stdout);
    }
    if (strcmp(told("FAKE_HANG"), function) == 0) for (;;) pause();
    if (strcmp(told("FAKE_CRASH"), function) == 0) abort();
}

/* FAKE_CARDS: name|major|minor|memory|used|pci id as NVML packs it|mig, one a line. */
static int field(int card, int which, char *into, size_t size) {
    const char *line = told("FAKE_CARDS");
    while (card-- && line) { line = strchr(line, '\n'); if (line) line++; }
    if (!line || !*line) return 0;
    while (which--) { line = strchr(line, '|'); if (!line) return 0; line++; }
    size_t length = strcspn(line, "|\n");
    if (length >= size) length = size - 1;
    memcpy(into, line, length); into[length] = 0;
    return 1;
}
static unsigned long long value(int card, int which) {
    char text[64];
    return field(card, which, text, sizeof text) ? strtoull(text, 0, 0) : 0;
}
static int count(void) {
    char text[8]; int n = 0;
    while (field(n, 0, text, sizeof text)) n++;
    return n;
}
"""

_NVML = r"""
typedef struct { char old[16]; unsigned domain, bus, device, id, subsystem; char address[32]; } Pci;
typedef struct { unsigned long long total, free, used; } Memory;
#define CARD ((int)(size_t)handle - 1)

int nvmlInitWithFlags(unsigned flags) { here("init"); return number("FAKE_NVML_INIT"); }
int nvmlInit_v2(void) { return nvmlInitWithFlags(0); }
int nvmlShutdown(void) { return 0; }
const char *nvmlErrorString(int code) { return "fake words"; }
int nvmlSystemGetCudaDriverVersion_v2(int *v) {
    here("cuda"); *v = number("FAKE_CUDA"); return *v ? 0 : 1;
}
int nvmlSystemGetDriverVersion(char *into, unsigned size) {
    snprintf(into, size, "%s", told("FAKE_DRIVER")); return 0;
}
int nvmlDeviceGetCount_v2(unsigned *n) { *n = count() + number("FAKE_LOST"); return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned i, void **handle) {
    *handle = (void *)(size_t)(i + 1); return (int)i < count() ? 0 : 15;
}
int nvmlDeviceGetName(void *handle, char *into, unsigned size) {
    here("name"); return field(CARD, 0, into, size) ? 0 : 999;
}
int nvmlDeviceGetCudaComputeCapability(void *handle, int *major, int *minor) {
    *major = value(CARD, 1); *minor = value(CARD, 2); return *major ? 0 : 3;
}
int nvmlDeviceGetMemoryInfo(void *handle, Memory *m) {
    m->total = value(CARD, 3); m->used = value(CARD, 4); m->free = m->total - m->used; return 0;
}
int nvmlDeviceGetPciInfo_v3(void *handle, Pci *pci) {
    memset(pci, 0, sizeof *pci); pci->id = value(CARD, 5); return 0;
}
int nvmlDeviceGetMigMode(void *handle, unsigned *now, unsigned *next) {
    *now = *next = value(CARD, 6); return 0;
}
"""

_LIBCUDA = r"""
int cuDriverGetVersion(int *v) { *v = number("FAKE_CUDA"); return 0; }
int cuInit(unsigned flags) {
    here("cuInit");
    if (getenv("CUDA_VISIBLE_DEVICES")) return 100;
    return number("FAKE_CUDA_INIT");
}
int cuGetErrorName(int code, const char **into) { *into = "CUDA_ERROR_FAKE"; return 0; }
int cuDeviceGetCount(int *n) { *n = count(); return 0; }
int cuDeviceGet(int *device, int index) { *device = index; return 0; }
int cuDeviceGetName(char *into, int size, int device) { return !field(device, 0, into, size); }
int cuDeviceGetAttribute(int *into, int which, int device) {
    *into = value(device, which == 75 ? 1 : 2); return 0;
}
int cuDeviceTotalMem_v2(size_t *into, int device) { *into = value(device, 3); return 0; }
"""

SOURCES = {"libnvidia-ml.so.1": _NVML, "libcuda.so.1": _LIBCUDA}


def build_libraries(folder: Path) -> None:
    """Compile both into a folder."""
    assert COMPILER
    for name, source in SOURCES.items():
        file = folder / f"{name}.c"
        file.write_text(_COMMON + source, encoding="utf-8")
        flags = ("-shared", "-fPIC", "-w", f"-Wl,-soname,{name}")
        subprocess.run([COMPILER, *flags, "-o", folder / name, file], check=True)


def install(built: Path, folder: Path, names: Iterable[str], version: str = "") -> None:
    """Put libraries where a program may find them, named after a version as NVIDIA's are."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        real = folder / (f"{name.removesuffix('.1')}.{version}" if version else name)
        shutil.copyfile(built / name, real)
        if version:
            (folder / name).symlink_to(real.name)


def card(
    name: str,
    capability: str = "0.0",
    *,
    memory: int = 8 << 30,
    used: int = 0,
    pci_id: str = "",
    mig: bool = False,
) -> str:
    """A line of FAKE_CARDS."""
    major, minor = capability.split(".")
    vendor, _, device = pci_id.partition(":")
    packed = f"0x{device}{vendor}" if pci_id else "0"
    return f"{name}|{major}|{minor}|{memory}|{used}|{packed}|{int(mig)}"


def write_smi(folder: Path, answers: dict[str, str], *, status: int = 0) -> Path:
    """An `nvidia-smi` that answers `-q -x` and nothing at all (`""`) with these texts."""
    folder.mkdir(parents=True, exist_ok=True)
    cases = []
    for number, (arguments, text) in enumerate(answers.items()):
        file = folder / f"answer-{number}"
        file.write_text(text, encoding="utf-8")
        cases.append(f'"{arguments}") /bin/cat "{file}" ;;')
    program = folder / "nvidia-smi"
    lines = ["#!/bin/sh", 'case "$*" in', *cases, "esac", f"exit {status}"]
    program.write_text("\n".join(lines) + "\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def write_device(
    devices: Path, address: str, pci_id: str, *, kind: str = "0x030000", driver: str = ""
) -> None:
    """A device as sysfs shows it."""
    folder = devices / address
    folder.mkdir(parents=True)
    vendor, _, device = pci_id.partition(":")
    for name, text in (("vendor", f"0x{vendor}"), ("device", f"0x{device}"), ("class", kind)):
        (folder / name).write_text(text + "\n", encoding="ascii")
    if driver:
        target = devices.parent / "drivers" / driver
        target.mkdir(parents=True, exist_ok=True)
        (folder / "driver").symlink_to(os.path.relpath(target, folder))
