"""Sentences about channel data and archives that could not be had."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "suggest-retry": QT_TRANSLATE_NOOP("Engine", "Try again"),
    "suggest-channels": QT_TRANSLATE_NOOP("Engine", "Look at the channels"),
    "suggest-settings": QT_TRANSLATE_NOOP("Engine", "Clear the download cache…"),
}

_RETRY = QT_TRANSLATE_NOOP("Engine", "Try again in a while, or use another channel or mirror.")

PROBLEMS: dict[str, ProblemText] = {
    "no-network": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} cannot be reached"),
        QT_TRANSLATE_NOOP("Engine", "No connection came about; the computer may be offline."),
        QT_TRANSLATE_NOOP("Engine", "Check the network or the proxy, then try again."),
    ),
    "host-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The network does not know {host}"),
        QT_TRANSLATE_NOOP("Engine", "The name was not found; offline, or a slip in the address."),
        QT_TRANSLATE_NOOP("Engine", "Check the network and the address of the channel."),
    ),
    "connection-refused": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} takes no connections"),
        QT_TRANSLATE_NOOP("Engine", "The computer is there, but nothing answers at that port."),
        QT_TRANSLATE_NOOP("Engine", "Check the address and the proxy, then try again."),
    ),
    "server-silent": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} does not answer"),
        QT_TRANSLATE_NOOP("Engine", "The connection stood, but nothing came for too long."),
        _RETRY,
    ),
    "connection-broken": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The connection to {host} broke"),
        QT_TRANSLATE_NOOP("Engine", "It ended in the middle of a file."),
        _RETRY,
    ),
    "tls-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No secure connection to {host}"),
        QT_TRANSLATE_NOOP(
            "Engine", "Its certificate is not trusted here, or something in between reads along."
        ),
        QT_TRANSLATE_NOOP("Engine", "Check date and time, the proxy, and the address."),
    ),
    "access-refused": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} wants a login"),
        QT_TRANSLATE_NOOP("Engine", "The channel {channel} is not open to everyone (401)."),
        QT_TRANSLATE_NOOP("Engine", "Add the login or token, or leave the channel out."),
    ),
    "access-forbidden": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} refuses this computer"),
        QT_TRANSLATE_NOOP(
            "Engine", "It answered 403 for {channel}. Mirrors sometimes block whole networks."
        ),
        QT_TRANSLATE_NOOP("Engine", "Use another mirror, or ask the operator."),
    ),
    "channel-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} has no channel {channel}"),
        QT_TRANSLATE_NOOP("Engine", "The address does not exist there (404)."),
        QT_TRANSLATE_NOOP("Engine", "Check the spelling, or leave the channel out."),
    ),
    "package-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} does not have {package}"),
        QT_TRANSLATE_NOOP("Engine", "The channel lists it, but the file is not there (404)."),
        QT_TRANSLATE_NOOP("Engine", "Refresh the channel data and try again."),
    ),
    "proxy-login": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The proxy wants a login"),
        QT_TRANSLATE_NOOP("Engine", "It let nothing through to {host} (407)."),
        QT_TRANSLATE_NOOP("Engine", "Set user name and password of the proxy in the system."),
    ),
    "too-many-requests": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} asks for a pause"),
        QT_TRANSLATE_NOOP("Engine", "It counts too many requests from this network (429)."),
        _RETRY,
    ),
    "server-error": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} has a fault of its own"),
        QT_TRANSLATE_NOOP("Engine", "It answered with status {status}."),
        _RETRY,
    ),
    "login-page": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{host} sent a web page instead of data"),
        QT_TRANSLATE_NOOP(
            "Engine", "Networks of hotels, campuses and firms answer so until one has logged in."
        ),
        QT_TRANSLATE_NOOP("Engine", "Open a browser, log in to the network, then try again."),
    ),
    "channel-data-damaged": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The data of channel {channel} is damaged"),
        QT_TRANSLATE_NOOP("Engine", "What {host} sent is cut off or not what it should be."),
        _RETRY,
    ),
    "package-damaged": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{package} arrived damaged"),
        QT_TRANSLATE_NOOP("Engine", "What {host} sent cannot be unpacked."),
        _RETRY,
    ),
    "package-wrong-hash": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{package} is not what the channel promised"),
        QT_TRANSLATE_NOOP(
            "Engine", "The checksum of the file from {host} differs; it was not used."
        ),
        _RETRY,
    ),
    "disk-full": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The disk is full"),
        QT_TRANSLATE_NOOP("Engine", "There was no room left to write."),
        QT_TRANSLATE_NOOP("Engine", "Make room, for instance by clearing the download cache."),
    ),
    "disk-read-only": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Nothing can be written at {path}"),
        QT_TRANSLATE_NOOP("Engine", "The volume is mounted read-only."),
        QT_TRANSLATE_NOOP("Engine", "Use an environment on another volume."),
    ),
    "permission-denied": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No permission for {path}"),
        QT_TRANSLATE_NOOP("Engine", "The file or folder belongs to someone else, or is protected."),
        QT_TRANSLATE_NOOP("Engine", "Change its permissions, or use another place."),
    ),
    "file-busy": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Another program is using {path}"),
        QT_TRANSLATE_NOOP("Engine", "The system does not let files in use be replaced."),
        QT_TRANSLATE_NOOP("Engine", "Close the program and try again."),
    ),
    "path-too-long-for-system": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A path is too long for this system"),
        QT_TRANSLATE_NOOP("Engine", "A package brings long file names of its own: {path}"),
        QT_TRANSLATE_NOOP("Engine", "Use a shorter folder for the environment."),
    ),
    "place-blocked": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Something is in the way at {path}"),
        QT_TRANSLATE_NOOP("Engine", "A file lies where a folder is needed, or the reverse."),
        QT_TRANSLATE_NOOP("Engine", "Move or rename it, then try again."),
    ),
    "place-gone": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} is not there any more"),
        QT_TRANSLATE_NOOP("Engine", "Another program moved or deleted it during the work."),
        QT_TRANSLATE_NOOP("Engine", "Try again; what is missing is made or fetched anew."),
    ),
    "records-damaged": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "What is installed here can't be told for certain"),
        QT_TRANSLATE_NOOP("Engine", "A file in conda-meta is damaged; the details say more."),
        QT_TRANSLATE_NOOP(
            "Engine", "Go back to an earlier copy of the file, or make a new environment."
        ),
    ),
    "engine-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The engine met something it does not know"),
        QT_TRANSLATE_NOOP("Engine", "The technical details say more."),
        QT_TRANSLATE_NOOP("Engine", "Try again; if it stays, please report the details."),
    ),
    "channels-none": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No channel to ask"),
        QT_TRANSLATE_NOOP("Engine", "The configuration names none."),
        QT_TRANSLATE_NOOP("Engine", "Add a channel, such as conda-forge."),
    ),
    "package-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No channel has {name}"),
        QT_TRANSLATE_NOOP("Engine", "It is not among the packages of your channels for here."),
        QT_TRANSLATE_NOOP("Engine", "Check the spelling or the channels."),
    ),
}
