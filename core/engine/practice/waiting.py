"""Waits for a coroutine from ordinary code, whether or not an event loop is running here."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


def wait_for(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run the coroutine to its end in a loop and a thread of its own; return or raise as it did."""
    results: list[Result] = []
    failures: list[BaseException] = []

    def work() -> None:
        try:
            results.append(asyncio.run(coroutine))
        except BaseException as error:  # noqa: BLE001 - carried over to the calling thread
            failures.append(error)

    thread = threading.Thread(target=work, name="practice")
    thread.start()
    thread.join()
    if failures:
        raise failures[0]
    return results[0]
