"""How many real environment.yml reach a plan: `python -m tests.corpus.solvable --limit 20`.

Each file is reviewed against the real metadata beside the checkout and its request is solved: with
the default choices, after "accept all suggestions", and with all unknown names left out. What pip
would install is not looked at. The metadata hold about a tenth of the real names, so files that
ask for others are counted apart: what they lack may exist.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from core.engine.channels.sources import effective_sources
from core.engine.reporting import silent
from core.engine.solving.outcome import find_outcome, make_goal
from core.engine.solving.planner import make_solver
from core.engine.solving.solver import Unsolvable
from core.engine.solving.specs import written_name
from core.engine.solving.starting_point import read_starting_point
from core.model.problem import ProblemError
from core.model.request import CreateRequest
from core.model.review import Review
from tests.corpus.accounting import lost, untold
from tests.corpus.answering import reviewed, with_suggestions
from tests.corpus.real_metadata import CORPUS, MetadataServer

WAYS = ("defaults", "suggestions", "suggestions-and-skips")
"""The last leaves out, besides, every package the metadata lack and nobody has a suggestion for."""
SOLVED = "solvable"
ABSENT = "names or versions absent from the metadata"
_LONGEST = 120
"""Seconds for one solve."""


@dataclass
class Result:
    """What became of one file."""

    path: Path
    outcome: str
    detail: str = ""
    seconds: float = 0.0
    again: float = 0.0
    """Seconds for a second review."""
    lost: list[str] = field(default_factory=list)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tests.corpus.solvable")
    parser.add_argument("--limit", type=int, default=0, help="so many files, spread evenly")
    parser.add_argument("--only", default="", help="files whose name begins with this")
    parser.add_argument("--answers", default="all", choices=["all", *WAYS])
    options = parser.parse_args()
    files = sorted((CORPUS / "environment_yml").glob(f"{options.only}*"))
    if options.limit and options.limit < len(files):
        files = [files[n * len(files) // options.limit] for n in range(options.limit)]
    with tempfile.TemporaryDirectory() as folder, MetadataServer() as server:
        os.environ["GLASSHOUSE_HOME"] = folder
        os.environ["NO_PROXY"] = "127.0.0.1,localhost"
        server.write_table(Path(folder))
        for name in WAYS:
            if options.answers in {"all", name}:
                asyncio.run(_measure(files, name))
    sys.stdout.flush()
    os._exit(0)  # the solver's threads may still hold the interpreter


async def _measure(files: list[Path], name: str) -> None:
    results = []
    for path in files:
        result = await _result(path, name)
        results.append(result)
        _say(f"{path.name[:44]:44} {result.seconds:6.1f} s {result.outcome}: {result.detail}")
        for text in result.lost:
            _say(f"    LOST: {text}")
    counted = Counter(result.outcome for result in results)
    fair = len(results) - counted[ABSENT]
    _say(f"\nwith {name}: {len(results)} files")
    for outcome, count in counted.most_common():
        _say(f"  {count:4}  {outcome}")
    _say(f"  {100 * counted[SOLVED] / max(1, fair):.0f} % of the {fair} that can be judged")
    again = sorted(result.again for result in results)
    _say(f"  a second review takes {again[len(again) // 2]:.3f} s, at most {again[-1]:.3f} s\n")


async def _result(path: Path, name: str) -> Result:
    began = time.monotonic()
    if name == "defaults":
        review, answers = await reviewed(path), dict[str, str]()
    else:
        review, answers = await with_suggestions(path, skip=name == "suggestions-and-skips")
    later = time.monotonic()
    await reviewed(path, answers)
    again = time.monotonic() - later
    outcome, detail = await _judge(review)
    gone = [*lost(review), *untold(review)]
    return Result(path, outcome, detail, time.monotonic() - began, again, gone)


async def _judge(review: Review) -> tuple[str, str]:
    if review.problem is not None:
        return "a problem", f"{review.problem.code} {review.problem.params}"
    if not isinstance(review.request, CreateRequest):
        open_ = [f for f in review.findings if f.severity.value == "block"]
        unknown = [f.id for f in open_ if f.id.startswith(("unknown:", "version:"))]
        if unknown and len(unknown) == len(open_):
            return ABSENT, ", ".join(unknown)
        return "waits for an answer", ", ".join(finding.id for finding in open_)
    return await _solve(review.request)


async def _solve(request: CreateRequest) -> tuple[str, str]:
    if not request.specs:
        return SOLVED, "for pip alone"
    try:
        async with asyncio.timeout(_LONGEST):
            return SOLVED, f"{await _count(request)} packages"
    except Unsolvable as error:
        return await _why(request, error.tree)
    except ProblemError as error:
        if error.problem.code == "packages-unknown":
            return ABSENT, str(error.problem.params["names"])
        return "a problem", f"{error.problem.code} {error.problem.params}"
    except TimeoutError:
        return "no answer in time", ""


async def _count(request: CreateRequest) -> int:
    start = read_starting_point(request.prefix)
    goal = make_goal(request, start)
    solver = make_solver(effective_sources(request.channels).including(goal.channels()))
    outcome = await find_outcome(request, goal, start, solver, silent)
    return len(outcome.difference.after)


async def _why(request: CreateRequest, tree: str) -> tuple[str, str]:
    lines = [line.strip(" │├└─\n") for line in tree.splitlines() if line.strip()]
    detail = " | ".join(lines[1:4])[:240]
    missing = [line for line in lines if "No candidates were found" in line]
    if missing:
        return ABSENT, "; ".join(missing)[:160]
    if "__cuda" in tree:
        return "needs a GPU, which is not here", detail
    names = tuple(dict.fromkeys(written_name(spec) for spec in request.specs))
    try:
        await _count(msgspec.structs.replace(request, specs=names))
    except (Unsolvable, ProblemError):
        return "its names alone don't go together in the metadata", detail
    return "versions exclude each other; the names alone go together", detail


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
