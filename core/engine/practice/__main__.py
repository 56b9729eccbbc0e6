"""`python -m core.engine.practice --home DIR`: prepare practice mode and serve its channels.

Prints one line of JSON, {"home": …, "url": …, "channels": […]}, when everything is ready, and
serves until stdin closes. `--build DIR` instead writes what a frozen bundle has to bring along.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import time
from pathlib import Path

from core import paths
from core.engine.practice.demo import DEFAULT_RATE, prepare
from core.engine.practice.store import build_seed


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m core.engine.practice", description=__doc__)
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--home", type=Path, help="the sandbox to prepare")
    action.add_argument("--build", type=Path, metavar="DIR", help="write the seed of a bundle")
    parser.add_argument("--channel", type=Path, metavar="DIR", help="a seed written by --build")
    parser.add_argument("--store", type=Path, help="where built channels are kept")
    parser.add_argument("--rate", type=float, default=DEFAULT_RATE, help="bytes per second, 0: all")
    parser.add_argument("--temporary", action="store_true", help="delete the home at the end")
    parser.add_argument("--empty", action="store_true", help="no environments, only channels")
    options = parser.parse_args(arguments)
    if options.build is not None:
        build_seed(options.build)
        return 0
    _serve(options)
    return 0


def _serve(options: argparse.Namespace) -> None:
    os.environ[paths.SANDBOX_VARIABLE] = str(options.home.resolve())
    practice = prepare(
        options.home,
        store=options.store,
        seed=options.channel,
        rate=options.rate or None,
        environments=not options.empty,
    )
    ready = {
        "home": str(practice.home),
        "url": practice.server.url,
        "channels": practice.channels,
        "prefixes": [str(prefix) for prefix in practice.prefixes],
    }
    # Bytes, so that the line is UTF-8 whatever the console's code page is.
    sys.stdout.buffer.write(json.dumps(ready, ensure_ascii=False).encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()
    try:
        while sys.stdin.buffer.read(4096):
            pass
    except KeyboardInterrupt:
        pass
    practice.stop()
    if options.temporary:
        shutil.rmtree(practice.home, ignore_errors=True)


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    # rattler's threads can crash a normal interpreter exit; leave without one.
    time.sleep(0.05)
    os._exit(status)
