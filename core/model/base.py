"""What every message of the model has in common."""

from __future__ import annotations

import msgspec


class Data(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Base of all model types: immutable, and small on the wire.

    Built from the leaves up, they form no cycles; so the garbage collector, which would stop the
    window to look through them, need not know them.
    """


class Message(Data, frozen=True):
    """A sentence for people, as a code and its parameters, so that it can be said in any language.

    `code` names a template in `core.model.wording`; an integer parameter `n` selects the plural.
    """

    code: str
    params: dict[str, str | int] = {}
