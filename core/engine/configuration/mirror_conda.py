"""What using a mirror means for the user's .condarc, value by value.

Only addresses of servers in the catalogue are ever replaced; private ones stay. What conda makes
of the values: `custom_channels` holds parents, the channel's name is added to them;
`default_channels` holds whole addresses, which `custom_channels` do not reach; names are looked
up in `custom_channels` from the longest, then below `channel_alias`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import Any

from core.engine.channels.channels import DEFAULTS, without_subdir
from core.engine.channels.condarc import CondaSettings
from core.engine.channels.mirror_hosts import CLOUD
from core.engine.configuration.known_addresses import (
    PKGS_NAMES,
    Place,
    is_mirror,
    locate,
    locate_custom,
    official_address,
    same_address,
)
from core.engine.mirrors.ranking import parent_to_write
from core.engine.mirrors.table import Entry, Table

_FORGE = "conda-forge"
_NO_CHANNELS = frozenset({DEFAULTS, "local", "nodefaults"})


def built_in_defaults() -> tuple[str, ...]:
    """What conda means by `defaults` on this system, if nobody says otherwise."""
    return ("main", "r", "msys2") if sys.platform == "win32" else ("main", "r")


@dataclass
class Wanted:
    """Values as they shall be. None: as they are; an empty list: the key goes."""

    channels: list[str] | None = None
    default_channels: list[str] | None = None
    multichannels: dict[str, list[str]] = field(default_factory=dict)
    custom_channels: dict[str, str | None] = field(default_factory=dict)
    """Entries to set; None removes one."""
    drop_alias: bool = False
    missing_defaults: list[str] = field(default_factory=list)
    """Parts of `defaults` the mirror lacks, so that they are left out."""
    private: list[str] = field(default_factory=list)
    """Channels the mirror carries, whose addresses are the user's own and stay."""


class CondaSwitch:
    """The values of one file under another mirror.

    What the new mirror lacks goes back to the official server if it came from a mirror that is
    left now, and else stays where it is.
    """

    def __init__(
        self, values: dict[str, Any], settings: CondaSettings, entry: Entry, table: Table
    ) -> None:
        self._settings = settings
        self._entry = entry
        self._table = table
        self._alias = values.get("channel_alias")
        self._own_channels = _words(values.get("channels"))
        self._own_defaults = _words(values.get("default_channels"))
        self._own_multi = {
            name: _words(items) for name, items in _map(values, "custom_multichannels").items()
        }
        self._own_custom = {
            name: parent
            for name, parent in _map(values, "custom_channels").items()
            if isinstance(parent, str) and "://" in parent
        }
        self._custom_places = {
            name: locate_custom(name, parent, table) for name, parent in self._own_custom.items()
        }
        self._left = self._mirrors_left()
        self._wanted = Wanted()

    def run(self) -> Wanted:
        """Decide on every value."""
        # A mirror as alias breaks every channel it lacks; custom_channels name those it has.
        self._wanted.drop_alias = isinstance(self._alias, str) and is_mirror(
            self._alias, self._table
        )
        self._decide_defaults()
        for name, items in self._own_multi.items():
            new = [self._repointed(item) for item in items]
            if new != items:
                self._wanted.multichannels[name] = new
        self._decide_channels()
        self._decide_custom()
        return self._wanted

    def address(self, channel: str) -> str | None:
        """Where the mirror has a channel; None where it does not, or for the official servers."""
        if self._entry.official:
            return None
        parent = parent_to_write(self._entry, channel)
        return f"{parent}/{channel}" if parent else None

    def _mirrors_left(self) -> frozenset[str]:
        """Ids of the mirrors that something is pointed away from."""
        items = [*self._own_channels, *self._own_defaults]
        items += [item for members in self._own_multi.values() for item in members]
        places = [*(locate(item, self._table) for item in items), *self._custom_places.values()]
        return frozenset(
            place.server.id
            for place in places
            if place is not None
            and not place.server.official
            and place.server.id != self._entry.id
            and (self._entry.official or self.address(without_subdir(place.channel)) is not None)
        )

    def _stays(self, place: Place | None) -> bool:
        """At a mirror, and may stay there although the new one lacks the channel."""
        return place is not None and not place.server.official and place.server.id not in self._left

    def _decide_defaults(self) -> None:
        items = self._own_defaults
        if not items and DEFAULTS in self._settings.channels and not self._entry.official:
            items = [f"pkgs/{name}" for name in built_in_defaults()]
        new = self._repointed_defaults(items)
        if new != self._own_defaults:
            self._wanted.default_channels = new

    def _repointed_defaults(self, items: list[str]) -> list[str]:
        """`default_channels` under the mirror; nothing where conda's own meaning is as good."""
        meant = {item: self._default_channel(item) for item in items}
        addresses = {item: self.address(name) for item, name in meant.items() if name}
        places = {item: locate(item, self._table) for item in items}
        if not any(addresses.values()):
            if all(meant.values()) and not any(self._stays(place) for place in places.values()):
                untouched = all(place and place.server.official for place in places.values())
                return items if untouched else []
            return [
                item if name is None or self._stays(places[item]) else official_address(name)
                for item, name in meant.items()
            ]
        new = []
        for item, name in meant.items():
            address = addresses.get(item)
            if address is not None:
                new.append(item if same_address(item, address) else address)
            elif name is None or self._stays(places[item]):
                new.append(item)
            elif name in {f"pkgs/{basic}" for basic in built_in_defaults()}:
                self._wanted.missing_defaults.append(name)
        return list(dict.fromkeys(new))

    def _default_channel(self, item: str) -> str | None:
        """The channel an item of `default_channels` is meant for; None for private ones."""
        if item in PKGS_NAMES:
            return f"pkgs/{item}"
        if "://" not in item:
            return item if item.startswith("pkgs/") else None
        place = locate(item, self._table)
        return place.channel if place else None

    def _repointed(self, item: str) -> str:
        """A member of a multichannel, which conda takes by its address alone."""
        place = locate(item, self._table)
        if place is None or (self._entry.official and place.server.official):
            return item
        address = self.address(place.channel)
        if address is None and not place.server.official and not self._stays(place):
            address = official_address(place.channel)
        return item if address is None or same_address(item, address) else address

    def _decide_channels(self) -> None:
        items = self._own_channels
        if not items:
            # Where nobody names a channel, this app uses conda-forge; conda shall do the same.
            defaults = self._wanted.default_channels
            defaults = self._own_defaults if defaults is None else defaults
            if not self._settings.origins and not defaults and self.address(_FORGE) is not None:
                self._wanted.channels = [_FORGE]
            return
        new = list(dict.fromkeys(self._channel_item(item) for item in items))
        if new != list(dict.fromkeys(items)):
            self._wanted.channels = new

    def _channel_item(self, item: str) -> str:
        place = locate(item, self._table)
        if place is None:
            bare_pkgs = item.startswith("pkgs/") and self.address(item) is None
            return self._official_spelling(item) if bare_pkgs else item
        address = self.address(without_subdir(place.channel))
        if address is not None:
            if "://" in item and self._is_private(place.channel):
                return item if same_address(item, address) else address
            return place.channel
        if place.server.official or self._stays(place):
            return item
        return self._official_spelling(place.channel)

    def _official_spelling(self, channel: str) -> str:
        """The name, where conda takes it for the official channel, else the address."""
        address = official_address(channel)
        if channel.startswith("pkgs/"):
            basics = [official_address(f"pkgs/{name}") for name in built_in_defaults()]
            held = self._wanted.default_channels
            held = self._own_defaults if held is None else held
            return channel if address in (held or basics) else address
        alias = self._settings.alias
        by_name = alias == CLOUD or is_mirror(alias, self._table)
        return channel if by_name and not self._is_private(channel) else address

    def _is_private(self, channel: str) -> bool:
        """The name, or one above it, leads to a server of the user's own."""
        return any(
            place is None and f"{channel}/".startswith(f"{name.strip('/')}/")
            for name, place in self._custom_places.items()
        )

    def _decide_custom(self) -> None:
        changed = self._wanted.custom_channels
        for name, place in self._custom_places.items():
            if place is None:
                if self.address(name) is not None and name in self._configured():
                    self._wanted.private.append(name)
                continue
            parent = self._parent_under(name, place.channel)
            if parent is None:
                if self._entry.official or not (place.server.official or self._stays(place)):
                    changed[name] = None
            elif not same_address(parent, self._own_custom[name]):
                changed[name] = parent
        for name in dict.fromkeys((*self._configured(), _FORGE)):
            if name not in self._own_custom or changed.get(name, "") is None:
                parent = self._parent_under(name, name)
                if parent is not None:
                    changed[name] = parent
        self._pin_labels()
        self._keep_what_is_official()

    def _parent_under(self, name: str, channel: str) -> str | None:
        """What `custom_channels` must hold below `name` to reach a channel on the mirror."""
        address = self.address(channel)
        if address is None or not address.endswith(f"/{name.strip('/')}"):
            return None
        return address.removesuffix(f"/{name.strip('/')}")

    def _pin_labels(self) -> None:
        """Mirrors lack labels, but a channel's entry covers them: they are sent back."""
        changed = self._wanted.custom_channels
        for name in self._configured():
            if "/label/" not in name or name in self._own_custom or name in changed:
                continue
            base = name.partition("/label/")[0]
            if changed.get(base, self._own_custom.get(base)) is not None:
                changed[name] = CLOUD

    def _keep_what_is_official(self) -> None:
        """Where nothing points at a mirror, entries that name the official server may stay."""
        if not self._entry.official or self._left or self._wanted.drop_alias:
            return
        for name, place in self._custom_places.items():
            whole = f"{self._own_custom[name].strip('/')}/{name.strip('/')}"
            if place is not None and same_address(whole, official_address(place.channel)):
                self._wanted.custom_channels.pop(name, None)

    def _configured(self) -> list[str]:
        """Names of channels in use, ours after the edit and those of other files."""
        own = self._own_channels if self._wanted.channels is None else self._wanted.channels
        names = [without_subdir(item) for item in (*own, *self._settings.channels)]
        skipped = {*_NO_CHANNELS, *self._settings.custom_multichannels}
        return [
            name
            for name in dict.fromkeys(names)
            if "://" not in name and name not in skipped and not name.startswith(("/", ".", "~"))
        ]


def _words(value: object) -> list[str]:
    """The words of a list; one word alone counts, too."""
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _map(values: dict[str, Any], key: str) -> dict[str, Any]:
    held = values.get(key)
    return held if isinstance(held, dict) else {}
