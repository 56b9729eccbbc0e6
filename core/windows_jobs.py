"""Windows job objects, by ctypes: processes that end together.

Structures and constants: winnt.h and jobapi2.h of the Windows SDK.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Any, Final

assert sys.platform == "win32"

from ctypes import wintypes  # noqa: E402

_BASIC_ACCOUNTING: Final = 1
_EXTENDED_LIMITS: Final = 9
_LIMIT_BREAKAWAY_OK: Final = 0x0800
_LIMIT_KILL_ON_JOB_CLOSE: Final = 0x2000
_DUPLICATE_SAME_ACCESS: Final = 2

_kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
_kernel32.CreateJobObjectW.restype = wintypes.HANDLE
_kernel32.CreateJobObjectW.argtypes = [ctypes.c_void_p, wintypes.LPCWSTR]
_kernel32.GetCurrentProcess.restype = wintypes.HANDLE
_kernel32.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
_kernel32.TerminateJobObject.argtypes = [wintypes.HANDLE, wintypes.UINT]
_kernel32.CloseHandle.argtypes = [wintypes.HANDLE]
_kernel32.SetInformationJobObject.argtypes = [
    wintypes.HANDLE,
    ctypes.c_int,
    ctypes.c_void_p,
    wintypes.DWORD,
]
_kernel32.QueryInformationJobObject.argtypes = [
    wintypes.HANDLE,
    ctypes.c_int,
    ctypes.c_void_p,
    wintypes.DWORD,
    ctypes.c_void_p,
]
_kernel32.DuplicateHandle.argtypes = [
    wintypes.HANDLE,
    wintypes.HANDLE,
    wintypes.HANDLE,
    ctypes.POINTER(wintypes.HANDLE),
    wintypes.DWORD,
    wintypes.BOOL,
    wintypes.DWORD,
]


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class _Accounting(ctypes.Structure):
    _fields_ = (
        ("Times", ctypes.c_int64 * 4),
        ("TotalPageFaultCount", wintypes.DWORD),
        ("TotalProcesses", wintypes.DWORD),
        ("ActiveProcesses", wintypes.DWORD),
        ("TotalTerminatedProcesses", wintypes.DWORD),
    )


class Job:
    """A job object that kills its processes when the last handle to it is closed.

    A handle is planted in the adopted process as well, so the job outlives us: an engine in the
    middle of its commit finishes although the window died, and takes its children with it when
    it ends itself.
    """

    def __init__(self) -> None:
        self._handle: Any = _kernel32.CreateJobObjectW(None, None)
        if not self._handle:
            raise ctypes.WinError(ctypes.get_last_error())
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _LIMIT_KILL_ON_JOB_CLOSE | _LIMIT_BREAKAWAY_OK
        self._check(
            _kernel32.SetInformationJobObject(
                self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
        )

    def adopt(self, process: subprocess.Popen[bytes]) -> None:
        """Put a process in the job. A process that has already ended is none of its business."""
        handle = int(process._handle)  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
        if not _kernel32.AssignProcessToJobObject(self._handle, handle):
            if process.poll() is not None:
                return
            raise ctypes.WinError(ctypes.get_last_error())
        planted = wintypes.HANDLE()
        _kernel32.DuplicateHandle(
            _kernel32.GetCurrentProcess(),
            self._handle,
            handle,
            ctypes.byref(planted),
            0,
            False,
            _DUPLICATE_SAME_ACCESS,
        )

    def terminate(self) -> None:
        """End every process of the job."""
        if self._handle:
            _kernel32.TerminateJobObject(self._handle, 1)

    def count(self) -> int:
        """How many processes of the job still run."""
        if not self._handle:
            return 0
        accounting = _Accounting()
        self._check(
            _kernel32.QueryInformationJobObject(
                self._handle,
                _BASIC_ACCOUNTING,
                ctypes.byref(accounting),
                ctypes.sizeof(accounting),
                None,
            )
        )
        return int(accounting.ActiveProcesses)

    def close(self) -> None:
        """Let go of the job."""
        if self._handle:
            _kernel32.CloseHandle(self._handle)
            self._handle = None

    @staticmethod
    def _check(result: int) -> None:
        if not result:
            raise ctypes.WinError(ctypes.get_last_error())
