"""Sentences about channels and conda's configuration."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "condarc-broken": QT_TRANSLATE_NOOP(
        "Engine",
        "{file} is not a readable YAML file, so it was left out. conda itself stops at such a "
        "file; correct it or move it away.",
    ),
    "condarc-broken-line": QT_TRANSLATE_NOOP(
        "Engine",
        "{file} is not valid YAML at line {line}, so it was left out. conda itself stops at such "
        "a file; correct that line.",
    ),
    "condarc-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "{file} could not be read, so it was left out. Check its permissions."
    ),
    "condarc-wrong-type": QT_TRANSLATE_NOOP(
        "Engine",
        "“{key}” in {file} has a form conda does not accept. It was read as far as it makes sense.",
    ),
    "condarc-priority-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "“{value}” is not a channel priority conda knows, so flexible is used. It can be strict, "
        "flexible or disabled.",
    ),
    "condarc-alias-no-scheme": QT_TRANSLATE_NOOP(
        "Engine",
        "The channel alias “{value}” does not begin with https:// or the like, so the official "
        "address is used.",
    ),
    "condarc-address-broken": QT_TRANSLATE_NOOP(
        "Engine", "“{value}” is not an address anybody can be asked at, so it was left out."
    ),
    "channel-local-skipped": QT_TRANSLATE_NOOP(
        "Engine", "The channel “local” of conda-build is not used here."
    ),
    "licence-anaconda": QT_TRANSLATE_NOOP(
        "Engine",
        "Anaconda's terms apply to {channel}: organisations of 200 people or more need a paid "
        "licence; personal use, and teaching and research at accredited institutions, are free.",
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "channel-name-bad": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” can't be a channel"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "A channel is one name such as conda-forge, or one address that begins with https://.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Write it without spaces, quotes or commas."),
    ),
    "channel-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is no channel {channel}"),
        QT_TRANSLATE_NOOP("Engine", "{host} was asked and has no channel of that name."),
        QT_TRANSLATE_NOOP("Engine", "Check the spelling, or write the channel's whole address."),
    ),
    "channel-private": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{channel} asks for a token"),
        QT_TRANSLATE_NOOP(
            "Engine", "The channel is private: its server answers only those it has given a token."
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Enter the token you were given. It is kept in this computer's keyring, never in a "
            "file.",
        ),
    ),
    "channel-token-refused": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{channel} did not accept the token"),
        QT_TRANSLATE_NOOP("Engine", "It may be mistyped, expired, or meant for another channel."),
        QT_TRANSLATE_NOOP(
            "Engine", "Copy it again from where you were given it, and try once more."
        ),
    ),
    "channel-no-token": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{channel} takes no token"),
        QT_TRANSLATE_NOOP("Engine", "It is a folder of this computer, not a channel on a server."),
        QT_TRANSLATE_NOOP("Engine", "Leave the token empty."),
    ),
    "keyring-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The token could not be kept"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "This computer's keyring is locked, or it has none, and a token is kept nowhere else.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Unlock or set up the keyring, then enter the token again."),
    ),
}
