"""The process that gets killed: `python -m tests.crash.victim JOB` applies a plan or recovers.

It says on stdout how far it is, one word a line, so that the killer can aim.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import msgspec

from core.engine.transactions import recovery, runner
from core.model.calls import ApplyPlan, Recover, Recovered
from core.model.problem import ProblemError
from core.model.progress import CommitBegun, CommitSealed, Event


class Job(msgspec.Struct):
    """What to do: apply a plan, or recover."""

    apply: ApplyPlan | None = None
    recover: Recover | None = None


def say(word: str) -> None:
    print(word, flush=True)


def report(event: Event) -> None:
    if isinstance(event, CommitBegun):
        say("BEGUN")
    elif isinstance(event, CommitSealed):
        say("SEALED")


async def work(job: Job) -> int:
    say("READY")
    try:
        if job.apply is not None:
            await runner.apply(job.apply, report)
        if job.recover is not None:
            recovered: Recovered = await recovery.recover(job.recover, report)
            for problem in recovered.problems:
                say(f"PROBLEM {problem}")
            return 1 if recovered.problems else 0
    except ProblemError as error:
        say(f"PROBLEM {error.problem}")
        return 1
    say("DONE")
    return 0


if __name__ == "__main__":
    result = asyncio.run(work(msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Job)))
    sys.stdout.flush()
    os._exit(result)
