"""Whether anything may be marked in an environment, and if not, why."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.environment import Environment
from gui.language import say

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Refusal:
    """Why an environment can't be changed. `new_environment` offers one instead."""

    lead: str
    sentence: str
    new_environment: bool = False


def refusal(environment: Environment | None) -> Refusal | None:
    """None where packages may be marked."""
    if environment is None:
        return Refusal(
            translate("Packages", "No environment is selected."),
            translate("Packages", "Packages are installed into an environment: create one first."),
            new_environment=True,
        )
    if environment.problem is not None:
        return Refusal(
            translate("Packages", "This environment can't be read."), say(environment.problem)
        )
    if environment.frozen is not None:
        return Refusal(
            translate("Packages", "{name} is frozen.").format(name=environment.name),
            _maker_words(environment.frozen),
            new_environment=True,
        )
    if environment.is_base:
        return Refusal(
            translate("Packages", "{name} is protected:").format(name=environment.name),
            translate("Packages", "installing here can break conda itself."),
            new_environment=True,
        )
    if not environment.writable:
        return Refusal(
            translate("Packages", "{name} is read-only for you.").format(name=environment.name),
            translate("Packages", "Its folder belongs to someone else, so nothing can be marked."),
            new_environment=True,
        )
    if environment.open_transaction:
        return Refusal(
            translate("Packages", "A change of {name} was interrupted.").format(
                name=environment.name
            ),
            translate("Packages", "Finish or undo it on the Environments page first."),
        )
    return None


def _maker_words(frozen: Message) -> str:
    """What whoever froze it says; that it is frozen is said before."""
    reason = frozen.params.get("reason")
    if reason:
        return translate("Packages", "Its maker says: {reason}").format(reason=reason)
    return translate("Packages", "Whoever made it does not want it changed.")
