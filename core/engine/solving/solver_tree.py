"""Reads the solver's explanation, a tree drawn with box characters, into needs.

The words are those of rattler's resolvo (`├─ app 2.0 | 2.1 would require`); lines it does not
know are passed over, for the tree is shown as it is anyway.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from core.engine.solving.specs import name_of

_LEAD = re.compile(r"^(?:[│ ]  )*(?:[├└]─ )?")
_INTRO = re.compile(r"^Cannot solve the request because of:\s*")
_NO_CANDIDATES = re.compile(r"^No candidates were found for (.+?)\.?$")
_CONSTRAINT = re.compile(r"^the constraint (.+) cannot be fulfilled$")
_OWNER = re.compile(r"^(\S+) (.+?) would (require|constrain)$")
_NEED = re.compile(
    r"^(?P<spec>.+?),? (?:which )?(?:"
    r"(?P<open>(?:cannot|can) be installed)"
    r"|(?P<missing>for which no candidates were found)"
    r"|(?P<clash>which conflicts|conflicts) with)"
)


class Outcome(StrEnum):
    """What became of a need."""

    OPEN = "open"
    """Explained by what stands below it."""
    MISSING = "missing"
    """Nothing fits it."""
    CLASH = "clash"
    CONSTRAINT = "constraint"
    """A bound (a pin, Python's minor version) that can't be kept."""


@dataclass(frozen=True)
class Need:
    """A spec somebody needs. `chain` are the packages above, outermost first (`name versions`)."""

    spec: str
    chain: tuple[str, ...]
    roots: tuple[str, ...]
    """The spec of the request this hangs on; empty for the request's own."""
    outcome: Outcome
    limits: bool = False
    """The owner does not need it, but allows only this."""

    @property
    def name(self) -> str:
        """The package needed."""
        return name_of(self.spec)

    @property
    def owner(self) -> str:
        """Who needs it, as `name versions`; empty for the request itself."""
        return self.chain[-1] if self.chain else ""

    @property
    def root_name(self) -> str:
        """The package of the request this hangs on, itself included."""
        return name_of(self.roots[0]) if self.roots else self.name


def read_tree(tree: str) -> list[Need]:
    """All needs of a tree, in its order."""
    found: list[Need] = []
    owners: dict[int, tuple[str, bool]] = {}
    roots: dict[int, str] = {}
    for line in _INTRO.sub("", tree).splitlines():
        text = _LEAD.sub("", line).strip()
        if not text or text.startswith("The following packages"):
            continue
        depth = (len(line) - len(_LEAD.sub("", line))) // 3
        owners = {level: owner for level, owner in owners.items() if level < depth}
        roots = {level: root for level, root in roots.items() if level < depth}
        chain = tuple(owner for _, (owner, _) in sorted(owners.items()))
        above = tuple(root for _, root in sorted(roots.items()))
        owner = _OWNER.match(text)
        if owner is not None:
            owners[depth] = (f"{owner[1]} {owner[2]}", owner[3] == "constrain")
            continue
        need = _need(text, chain, above, limits=bool(owners) and owners[max(owners)][1])
        if need is None:
            continue
        found.append(need)
        if need.outcome is Outcome.OPEN and not above:
            roots[depth] = need.spec
    return found


def _need(
    text: str, chain: tuple[str, ...], above: tuple[str, ...], *, limits: bool
) -> Need | None:
    lone = _NO_CANDIDATES.match(text)
    if lone is not None:
        return Need(_plain(lone[1]), chain, above, Outcome.MISSING)
    bound = _CONSTRAINT.match(text)
    if bound is not None:
        return Need(_plain(bound[1]), (), (), Outcome.CONSTRAINT)
    match = _NEED.match(text)
    if match is None:
        return None
    outcome = (
        Outcome.MISSING if match["missing"] else Outcome.CLASH if match["clash"] else Outcome.OPEN
    )
    if outcome is Outcome.CLASH and not limits:
        # A candidate that clashes with what was said above; its need has been noted already.
        return None
    return Need(_plain(match["spec"]), chain, above, outcome, limits)


def _plain(spec: str) -> str:
    """`numpy` for `numpy *`: as people say it."""
    return spec.strip().removesuffix(" *")
