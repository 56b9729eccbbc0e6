"""Sentences about files that describe environments: what they are, and what is odd about them.

Those about single packages and lines for pip are in `importing_lines`.
"""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "file-has-bom": QT_TRANSLATE_NOOP(
        "Engine", "The file begins with a byte order mark. It is skipped."
    ),
    "file-in-utf16": QT_TRANSLATE_NOOP(
        "Engine",
        "The file is saved as UTF-16, as PowerShell's “>” does. It is read here; conda itself "
        "needs UTF-8.",
    ),
    "file-in-gbk": QT_TRANSLATE_NOOP(
        "Engine", "The file is not UTF-8 and was read as GBK. Look whether its text is right."
    ),
    "file-in-latin": QT_TRANSLATE_NOOP(
        "Engine",
        "The file is not UTF-8. Letters with accents may read wrong; package names are not "
        "affected.",
    ),
    "file-control-characters": QT_TRANSLATE_NOOP(
        "Engine", "This line holds characters that can't be seen. They are shown as “\ufffd”."
    ),
    "file-credentials": QT_TRANSLATE_NOOP(
        "Engine",
        "This line holds a password or a token. It is hidden here; whoever gets the file can "
        "read it.",
    ),
    "file-tab": QT_TRANSLATE_NOOP(
        "Engine", "This line is indented with a tab, which YAML forbids. It was read as spaces."
    ),
    "file-tag": QT_TRANSLATE_NOOP(
        "Engine", "The tag “{tag}” is ignored; the values below it were read as a list."
    ),
    "file-more-documents": QT_TRANSLATE_NOOP(
        "Engine", "A second document begins here. Only the one with dependencies was read."
    ),
    "file-front-matter": QT_TRANSLATE_NOOP(
        "Engine", "The lines before the list say nothing about packages and are ignored."
    ),
    "file-key-twice": QT_TRANSLATE_NOOP(
        "Engine", "“{key}” stands in line {first} already. Both were read; conda reads one."
    ),
    "file-key-unknown": QT_TRANSLATE_NOOP(
        "Engine", "“{key}” is no part of an environment file. It and what is below it is ignored."
    ),
    "file-value-form": QT_TRANSLATE_NOOP(
        "Engine", "This value does not have the form that belongs here, and is ignored."
    ),
    "file-no-dependencies": QT_TRANSLATE_NOOP("Engine", "The file asks for no packages."),
    "file-name-empty": QT_TRANSLATE_NOOP(
        "Engine", "The name is empty. Choose one for the environment."
    ),
    "file-name-unusable": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” can't be the name of an environment. Choose another."
    ),
    "file-name-reserved": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” belongs to conda's own environment. Choose another name."
    ),
    "file-second-name": QT_TRANSLATE_NOOP(
        "Engine",
        "This command is about “{name}”, those before it about “{first}”. All were read "
        "as one environment.",
    ),
    "file-prefix-ignored": QT_TRANSLATE_NOOP(
        "Engine", "The prefix is a place on another computer. It is ignored."
    ),
    "file-nodefaults": QT_TRANSLATE_NOOP(
        "Engine", "“nodefaults” keeps the configured channels out."
    ),
    "file-channel-empty": QT_TRANSLATE_NOOP("Engine", "The name of the channel is missing."),
    "file-channels-as-text": QT_TRANSLATE_NOOP(
        "Engine", "The channels are one text, not a list. They were read as a list."
    ),
    "file-channel-twice": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is named above already. The first place counts."
    ),
    "file-channel-mirror": QT_TRANSLATE_NOOP(
        "Engine", "This is a mirror of {channel}. Your own servers for {channel} are used."
    ),
    "file-channel-local": QT_TRANSLATE_NOOP(
        "Engine",
        "This channel is a folder of the computer where the file was written. It is likely "
        "missing here.",
    ),
    "file-channel-label": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is a label: a part of a channel, often for unfinished packages."
    ),
    "file-channel-unencrypted": QT_TRANSLATE_NOOP(
        "Engine", "The address is not encrypted, so packages could be changed on the way."
    ),
    "file-channel-licence": QT_TRANSLATE_NOOP(
        "Engine", "{channel} has terms of use that larger organisations must pay for."
    ),
    "file-platform-unknown": QT_TRANSLATE_NOOP(
        "Engine", "“{platform}” is no platform conda knows. It is ignored."
    ),
    "file-platform-mixed": QT_TRANSLATE_NOOP(
        "Engine", "This package is for {subdir}, but the file says it is for {platform}."
    ),
    "file-platforms-several": QT_TRANSLATE_NOOP(
        "Engine", "The packages are for different platforms: {platforms}."
    ),
    "file-variable-unusable": QT_TRANSLATE_NOOP(
        "Engine", "The variable “{name}” can't be set: its name or value has no usable form."
    ),
    "file-variable-powerful": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” decides which programs run or whom they trust. Look at the value."
    ),
    "file-variable-secret": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” looks like a secret. Its value is hidden here."
    ),
    "file-explicit-unmarked": QT_TRANSLATE_NOOP(
        "Engine", "The line “@EXPLICIT” is missing. The file was read as a list of packages."
    ),
    "file-lock-version": QT_TRANSLATE_NOOP(
        "Engine",
        "The lock file is of version “{version}”; this app knows {known}. Some of it may be "
        "misread.",
    ),
    "file-several-environments": QT_TRANSLATE_NOOP(
        "Engine", "The file has several parts to choose from: {names}."
    ),
    "file-project-itself": QT_TRANSLATE_NOOP(
        "Engine", "Only the dependencies are read. The project itself is not installed."
    ),
    "file-dynamic": QT_TRANSLATE_NOOP(
        "Engine",
        "The project works out its dependencies when it is built, so they are not in this file.",
    ),
    "file-group-includes": QT_TRANSLATE_NOOP(
        "Engine", "“{group}” includes another group. Choose that one as well."
    ),
    "file-smart-quotes": QT_TRANSLATE_NOOP(
        "Engine", "The quotes or dashes here are those of a text processor. They were mended."
    ),
    "file-line-ignored": QT_TRANSLATE_NOOP(
        "Engine", "This line asks for no packages. It is not run."
    ),
    "file-include-read": QT_TRANSLATE_NOOP("Engine", "{file} lies beside the file and was read."),
    "file-include-again": QT_TRANSLATE_NOOP("Engine", "{file} was read already."),
    "file-include-missing": QT_TRANSLATE_NOOP(
        "Engine", "{file} is not there. What it asks for is missing."
    ),
    "file-include-outside": QT_TRANSLATE_NOOP(
        "Engine", "{file} lies outside the folder of this file, so it was not read."
    ),
    "file-include-remote": QT_TRANSLATE_NOOP(
        "Engine", "{file} lies on a server, so it was not read. Download it to look at it first."
    ),
    "file-include-pasted": QT_TRANSLATE_NOOP(
        "Engine", "The text names {file}. Open that file to have what it asks for."
    ),
    "file-include-deep": QT_TRANSLATE_NOOP(
        "Engine", "{file} was not read: too many files name each other."
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
