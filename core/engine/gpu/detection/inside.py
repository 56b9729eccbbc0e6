"""Asks one of the driver's libraries, in a process of its own.

A library of a broken driver may hang or crash, in a thread as well as anywhere else, and then
takes its process with it. So this is a program: `inside.py nvml|libcuda LIBRARY SECONDS`. What it
learns it writes down at once, a JSON object a line, so that what came before a crash or a hang is
not lost. It imports nothing of ours, to be up within milliseconds.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import threading
from collections.abc import Callable
from ctypes import byref, c_char_p, c_int, c_size_t, create_string_buffer
from typing import Any

Tell = Callable[..., None]


def main(arguments: list[str]) -> int:
    """Ask, tell, end."""
    route, library, seconds = arguments
    # Who started us may be gone, and nobody would end us then.
    watch = threading.Timer(float(seconds), os._exit, (3,))
    watch.daemon = True
    watch.start()
    tell = _private_output()
    # It would hide cards from libcuda.
    os.environ.pop("CUDA_VISIBLE_DEVICES", None)
    try:
        (_ask_nvml if route == "nvml" else _ask_libcuda)(library, tell)
    except OSError as error:  # it can't be loaded, or lacks a function
        tell(failed="load", words=str(error))
    except AttributeError as error:
        tell(failed="old", words=str(error))
    tell(done=True)
    # Not the interpreter's own end, which would run what the library wants to do at exit.
    os._exit(0)


def _private_output() -> Tell:
    """A way out that a library which prints can't disturb."""
    target = os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)

    def tell(**facts: object) -> None:
        os.write(target, json.dumps(facts).encode() + b"\n")

    return tell


def _ask_nvml(library: str, tell: Tell) -> None:
    import pynvml

    # Found by us already, in more places than pynvml looks at.
    pynvml.nvmlLib = ctypes.CDLL(library)

    def get(function: Callable[..., Any], *parameters: object) -> Any:
        try:
            return function(*parameters)
        except pynvml.NVMLError:
            return None

    _tell_cuda(get(pynvml.nvmlSystemGetCudaDriverVersion_v2), tell)
    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError as error:
        tell(failed="nvml", code=error.value, words=str(error))
        return
    tell(driver=get(pynvml.nvmlSystemGetDriverVersion))
    _tell_cuda(get(pynvml.nvmlSystemGetCudaDriverVersion_v2), tell)
    count = get(pynvml.nvmlDeviceGetCount) or 0
    tell(count=count)
    for index in range(count):
        try:
            device = pynvml.nvmlDeviceGetHandleByIndex(index)
        except pynvml.NVMLError as error:
            tell(lost=index, code=error.value, words=str(error))
            continue
        ability = get(pynvml.nvmlDeviceGetCudaComputeCapability, device)
        memory = get(pynvml.nvmlDeviceGetMemoryInfo, device)
        pci = get(pynvml.nvmlDeviceGetPciInfo, device)
        mig = get(pynvml.nvmlDeviceGetMigMode, device)
        tell(
            gpu=get(pynvml.nvmlDeviceGetName, device) or "",
            capability="{}.{}".format(*ability) if ability else "",
            memory=int(memory.total) if memory else None,
            used=int(memory.used) if memory else None,
            pci=f"{pci.pciDeviceId & 0xFFFF:04x}:{pci.pciDeviceId >> 16:04x}" if pci else "",
            mig=bool(mig and mig[0]),
        )


_MAJOR, _MINOR, _NAME_LENGTH = 75, 76, 256
"""CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR of cuda.h."""


def _ask_libcuda(library: str, tell: Tell) -> None:
    driver = ctypes.CDLL(library)
    number = c_int()
    if driver.cuDriverGetVersion(byref(number)) == 0:
        _tell_cuda(number.value, tell)
    code = driver.cuInit(0)
    if code:
        tell(failed="libcuda", code=code, words=_words(driver, code))
        return
    count = c_int()
    driver.cuDeviceGetCount(byref(count))
    tell(count=count.value)
    for index in range(count.value):
        device, major, minor, memory = c_int(), c_int(), c_int(), c_size_t()
        name = create_string_buffer(_NAME_LENGTH)
        code = driver.cuDeviceGet(byref(device), index)
        if code:
            tell(lost=index, code=code, words=_words(driver, code))
            continue
        driver.cuDeviceGetName(name, _NAME_LENGTH, device)
        driver.cuDeviceGetAttribute(byref(major), _MAJOR, device)
        driver.cuDeviceGetAttribute(byref(minor), _MINOR, device)
        driver.cuDeviceTotalMem_v2(byref(memory), device)
        tell(
            gpu=name.value.decode("utf-8", "replace"),
            capability=f"{major.value}.{minor.value}" if major.value else "",
            memory=memory.value or None,
        )


def _words(driver: ctypes.CDLL, code: int) -> str:
    text = c_char_p()
    try:
        driver.cuGetErrorName(code, byref(text))
    except AttributeError:
        return ""
    return (text.value or b"").decode("utf-8", "replace")


def _tell_cuda(number: object, tell: Tell) -> None:
    """12040 is 12.4; what can't be one is left out."""
    if isinstance(number, int) and 1000 <= number < 100_000:
        tell(cuda=f"{number // 1000}.{number % 1000 // 10}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
