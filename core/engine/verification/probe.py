"""The program that runs in the environment's own Python, whichever version that is.

It reads a list of jobs as JSON from stdin and writes one JSON line when it begins a job and one
when it is done, so that a crash or a hang can be blamed on the module in hand.

Connections are refused by an audit hook (PEP 578; Python 3.8 and later), else by replaced methods
of `socket`. Neither reaches libraries that open connections by themselves in C, nor programs that a
module starts: these find only a proxy that does not answer. It is a precaution, not a prison.
"""

from __future__ import annotations

from typing import Final

REFUSED: Final = "no network while an environment is tried"
"""What a module is told that asks for a connection."""

CODE: Final = r'''
import json, os, sys, time, traceback, importlib
if os.name == "nt":
    try:
        import ctypes
        ctypes.windll.kernel32.SetErrorMode(0x8003)  # no dialogs about missing files or crashes
    except Exception:
        pass
out = os.fdopen(os.dup(1), "wb", 0)
os.dup2(2, 1)
jobs = json.loads(getattr(sys.stdin, "buffer", sys.stdin).read().decode("ascii"))
nothing = os.open(os.devnull, os.O_RDONLY)
os.dup2(nothing, 0)

REFUSED = "@REFUSED@"
HERE = ("localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "", None, b"localhost", b"127.0.0.1")
ASKS = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")

def hook(event, args):
    if event in ASKS and args and args[0] not in HERE:
        raise OSError(REFUSED)
    if event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple):
        # Windows has no pairs of sockets; Python makes them by a connection to itself.
        if "socketpair" not in sys._getframe(1).f_code.co_name:
            raise OSError(REFUSED)

def refuse(*args, **kwargs):
    raise OSError(REFUSED)

if hasattr(sys, "addaudithook"):
    sys.addaudithook(hook)
else:
    try:
        import socket
        socket.socket.connect = socket.socket.connect_ex = refuse
        socket.create_connection = socket.getaddrinfo = refuse
    except Exception:
        pass

def gpu_torch(m):
    mps = getattr(m.backends, "mps", None)
    return m.cuda.is_available() or (mps is not None and mps.is_available())

def gpu_tensorflow(m):
    return bool(m.config.list_physical_devices("GPU"))

def gpu_jax(m):
    return any(d.platform != "cpu" for d in m.devices())

def gpu_cupy(m):
    return m.cuda.runtime.getDeviceCount() > 0

def say(what):
    out.write(json.dumps(what).encode("ascii") + b"\n")

def name_of(error):
    return type(error).__name__

say({"ready": True})
for number, job in enumerate(jobs):
    say({"begin": number})
    began = time.time()
    answer = {"end": number}
    try:
        module = importlib.import_module(job["module"])
        if job.get("gpu"):
            answer["gpu"] = bool(globals()["gpu_" + job["module"]](module))
    except BaseException as error:
        try:
            text = str(error)
        except Exception:
            text = ""
        answer.update(
            error=name_of(error), text=text[-4000:], trace=traceback.format_exc()[-4000:],
            missing=str(getattr(error, "name", None) or ""),
        )
    answer["seconds"] = round(time.time() - began, 3)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except Exception:
        pass
    say(answer)
os._exit(0)
'''.replace("@REFUSED@", REFUSED)  # fmt: skip
