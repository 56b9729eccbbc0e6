"""Problems: errors a user can meet, with a next step."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from core.model.base import Data, Message
from core.model.request import Request


class _Action(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="do"):
    """Something a button can do about a problem."""


class Retry(_Action, frozen=True, tag="retry"):
    """Do the same again."""


class UseRequest(_Action, frozen=True, tag="use_request"):
    """Plan this request instead."""

    request: Request


class UseName(_Action, frozen=True, tag="use_name"):
    """Replace a package name by another (`sklearn` by `scikit-learn`)."""

    wrong: str
    right: str


class OpenPage(_Action, frozen=True, tag="open_page"):
    """Show one of the window's pages."""

    page: str


class CloseProgram(_Action, frozen=True, tag="close_program"):
    """Ask a running program to close."""

    pid: int
    name: str


class NewEnvironment(_Action, frozen=True, tag="new_environment"):
    """Do it in a new environment instead."""


Action = Retry | UseRequest | UseName | OpenPage | CloseProgram | NewEnvironment


class Alternative(Data, frozen=True):
    """A request found by trying that does have a solution, with its consequences counted."""

    facts: tuple[tuple[str, str], ...] = ()
    """Pairs for the option card, such as ("numpy", "2.0.2 unchanged"); untranslated data only."""
    added: int = 0
    updated: int = 0
    removed: int = 0
    download: int = 0


class Suggestion(Data, frozen=True):
    """A next step: a sentence, and what its button does (None: advice without a button)."""

    message: Message
    action: Action | None = None
    alternative: Alternative | None = None


class ConflictRole(StrEnum):
    """Why a package is in the drawing of a conflict."""

    CHOICE = "choice"
    """What the user chose; `name` is the package, `version` what was asked of it."""
    INSTALLED = "installed"
    """In the environment by the user's own wish, or on the way from there to the clash."""
    PINNED = "pinned"
    RIVAL = "rival"
    """One of the versions that exclude each other."""
    MISSING = "missing"
    """Needed, but no channel offers it or this machine does not have it."""


class ConflictNode(Data, frozen=True):
    """A box in the drawing. `version` may be a range where several builds are meant."""

    name: str
    version: str = ""
    channel: str = ""
    role: ConflictRole = ConflictRole.INSTALLED
    current: bool = False
    """The prefix holds this very version now."""


class ConflictEdge(Data, frozen=True):
    """An arrow between two boxes, by position in `Conflict.nodes`. `spec` is what it asks for."""

    source: int
    target: int
    spec: str = ""
    bad: bool = False
    excludes: bool = False
    """Not an arrow but the dashed link between versions that cannot both be."""


class Conflict(Data, frozen=True):
    """Four to six boxes that show why a request is impossible."""

    nodes: tuple[ConflictNode, ...] = ()
    edges: tuple[ConflictEdge, ...] = ()


class Problem(Data, frozen=True):
    """What happened, why, and what to do. Templates are `core.model.wording` entries of `code`.

    `detail` is technical text for the curious, never needed to understand the sentence; secrets
    are removed from it before it gets here.
    """

    code: str
    params: dict[str, str | int] = {}
    suggestions: tuple[Suggestion, ...] = ()
    detail: str = ""
    unchanged: bool = True
    """Nothing was changed. False only where something was, and the explanation says what."""
    conflict: Conflict | None = None
    """For the drawing of an impossible request."""


class ProblemError(Exception):
    """Raised wherever a Problem ends an operation; the only error type that crosses the line."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.code} {problem.params}")
        self.problem = problem


def fail(
    code: str,
    *suggestions: Suggestion,
    detail: str = "",
    unchanged: bool = True,
    **params: str | int,
) -> ProblemError:
    """Build the exception for `raise fail("name-taken", name=name)`."""
    return ProblemError(
        Problem(
            code=code,
            params=params,
            suggestions=suggestions,
            detail=detail,
            unchanged=unchanged,
        )
    )


__all__ = [
    "Action",
    "Alternative",
    "CloseProgram",
    "Conflict",
    "ConflictEdge",
    "ConflictNode",
    "ConflictRole",
    "Message",
    "NewEnvironment",
    "OpenPage",
    "Problem",
    "ProblemError",
    "Retry",
    "Suggestion",
    "UseName",
    "UseRequest",
    "fail",
]
