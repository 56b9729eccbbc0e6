"""The window's side of the line: starts engine processes, asks them, follows and cancels them."""

from core.client.client import EngineClient
from core.client.latest import Latest
from core.client.running import Cancelled, Running

__all__ = ["Cancelled", "EngineClient", "Latest", "Running"]
