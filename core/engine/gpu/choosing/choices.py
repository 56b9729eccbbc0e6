"""The questions of the wizard: answered as far as they were, the rest proposed."""

from __future__ import annotations

from core.model.frameworks import InstallChoices, InstallWish


async def read_choices(wish: InstallWish) -> InstallChoices:
    """Raises Problems of the network, `environment-gone`, `framework-unknown`."""
    raise NotImplementedError
