"""Sentences about servers that were tried, and about those that stepped in."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    # What one of several servers answered.
    "tried-access-refused": QT_TRANSLATE_NOOP("Engine", "{server} wants a login (401)."),
    "tried-access-forbidden": QT_TRANSLATE_NOOP("Engine", "{server} refuses this computer (403)."),
    "tried-package-missing": QT_TRANSLATE_NOOP("Engine", "{server} does not have it (404)."),
    "tried-channel-missing": QT_TRANSLATE_NOOP(
        "Engine", "{server} does not have the channel (404)."
    ),
    "tried-too-many-requests": QT_TRANSLATE_NOOP("Engine", "{server} asks for a pause (429)."),
    "tried-server-error": QT_TRANSLATE_NOOP(
        "Engine", "{server} has a fault of its own ({status})."
    ),
    "tried-login-page": QT_TRANSLATE_NOOP("Engine", "{server} sent a web page instead."),
    "tried-host-unknown": QT_TRANSLATE_NOOP("Engine", "The network does not know {server}."),
    "tried-connection-refused": QT_TRANSLATE_NOOP("Engine", "{server} takes no connections."),
    "tried-no-network": QT_TRANSLATE_NOOP("Engine", "{server} can't be reached."),
    "tried-server-silent": QT_TRANSLATE_NOOP("Engine", "{server} does not answer."),
    "tried-connection-broken": QT_TRANSLATE_NOOP("Engine", "The connection to {server} broke off."),
    "tried-tls-failed": QT_TRANSLATE_NOOP("Engine", "No secure connection to {server} came about."),
    "tried-package-damaged": QT_TRANSLATE_NOOP("Engine", "What {server} sent is damaged."),
    "tried-package-wrong-hash": QT_TRANSLATE_NOOP(
        "Engine", "What {server} sent is another file than the channel lists."
    ),
    "tried-channel-data-damaged": QT_TRANSLATE_NOOP("Engine", "What {server} sent is damaged."),
    "tried-proxy-login": QT_TRANSLATE_NOOP("Engine", "The proxy before {server} wants a login."),
    "tried-proxy-kind": QT_TRANSLATE_NOOP(
        "Engine", "The proxy before {server} is of a kind that can't be used."
    ),
    # Why another server stepped in.
    "instead-of-missing": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because {instead} does not have them."
    ),
    "instead-of-forbidden": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because {instead} refuses them ({status})."
    ),
    "instead-of-error": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because {instead} answered with an error."
    ),
    "instead-of-damaged": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because {instead} sent something else."
    ),
    "instead-of-silent": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because {instead} did not answer."
    ),
    "instead-of-broken": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because the connection to {instead} broke off."
    ),
    "instead-of-unreachable": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) came from {server}, because {instead} can't be reached."
    ),
    "instead-of-stale": QT_TRANSLATE_NOOP(
        "Engine", "The channel data came from {server}, because those of {instead} are out of date."
    ),
    "offline-archives-missing": QT_TRANSLATE_NOOP(
        "Engine",
        "Glasshouse works offline, and %n package(s) are not in the cache yet: {names}. "
        "Go online to fetch them.",
    ),
    "suggest-go-online": QT_TRANSLATE_NOOP("Engine", "Open the network settings"),
}

PROBLEMS: dict[str, ProblemText] = {
    "download-failed-everywhere": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No server gave {package}"),
        QT_TRANSLATE_NOOP("Engine", "%n server(s) of its channel were asked, and nothing changed."),
        QT_TRANSLATE_NOOP(
            "Engine", "Try again in a while, or look which mirrors can be reached from here."
        ),
    ),
    "channel-failed-everywhere": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No server gave the data of channel {channel}"),
        QT_TRANSLATE_NOOP("Engine", "%n server(s) of the channel were asked."),
        QT_TRANSLATE_NOOP(
            "Engine", "Try again in a while, or look which mirrors can be reached from here."
        ),
    ),
    "proxy-kind": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The proxy is of a kind that can't be used"),
        QT_TRANSLATE_NOOP("Engine", "{host} is to be reached through a SOCKS proxy or the like."),
        QT_TRANSLATE_NOOP("Engine", "Set an HTTP proxy in the system or in .condarc."),
    ),
    "offline-no-channel-data": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Nothing is known yet of {channel}"),
        QT_TRANSLATE_NOOP(
            "Engine", "Glasshouse works offline, and the cache holds no data of this channel."
        ),
        QT_TRANSLATE_NOOP("Engine", "Go online once; the data then stay here."),
    ),
    "offline-package-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Nothing is known yet of {package}"),
        QT_TRANSLATE_NOOP(
            "Engine", "Glasshouse works offline, and the cache does not say which builds there are."
        ),
        QT_TRANSLATE_NOOP("Engine", "Go online once; what is asked for then stays here."),
    ),
    "offline-packages-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "%n package(s) are not here yet"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Glasshouse works offline, and the cache does not hold {package} and what else is "
            "needed. Nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Go online to fetch them, then try again."),
    ),
}
