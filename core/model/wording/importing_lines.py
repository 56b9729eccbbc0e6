"""Sentences about single lines of files: packages of conda, and lines for pip."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "file-entry-empty": QT_TRANSLATE_NOOP("Engine", "This entry is empty."),
    "file-spec-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "“{spec}” is no name of a package, with or without a version."
    ),
    "file-spec-comma": QT_TRANSLATE_NOOP(
        "Engine",
        "In “{spec}” conda takes the second part for a build. It was read as “{right}”.",
    ),
    "file-spec-extras": QT_TRANSLATE_NOOP(
        "Engine", "conda has no extras, so “{spec}” was read as “{right}”."
    ),
    "file-colon-in-entry": QT_TRANSLATE_NOOP(
        "Engine", "“{line}” has a colon where conda wants “=”. Likely “{right}” was meant."
    ),
    "file-list-in-list": QT_TRANSLATE_NOOP(
        "Engine", "This entry is a list within the list, which conda does not read."
    ),
    "file-installer-unknown": QT_TRANSLATE_NOOP(
        "Engine", "conda can't install what is listed under “{installer}”; it knows “pip” alone."
    ),
    "file-line-for-pip": QT_TRANSLATE_NOOP(
        "Engine", "“{line}” is a line for pip and belongs under “pip:”."
    ),
    "file-upper-case": QT_TRANSLATE_NOOP(
        "Engine", "conda's names are in small letters, so “{written}” was read as “{name}”."
    ),
    "file-selector": QT_TRANSLATE_NOOP(
        "Engine",
        "“[{selector}]” says for which system the line is. conda takes it for a comment; here "
        "it is heeded.",
    ),
    "file-condition": QT_TRANSLATE_NOOP(
        "Engine", "This is asked for only where “{condition}” holds."
    ),
    "file-address-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "The file at {address} has no name of the form name-version-build."
    ),
    "file-not-an-address": QT_TRANSLATE_NOOP("Engine", "“{line}” is not the address of a package."),
    "file-hash-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "What stands behind “#” is no checksum, so {name} can't be checked by it."
    ),
    "file-hashes-missing": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) without a checksum: what is downloaded can't be compared."
    ),
    "file-local-package": QT_TRANSLATE_NOOP(
        "Engine", "{name} is a file of the computer where the list was written."
    ),
    "file-lock-source": QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is not taken from an index: it comes from a folder or a repository, and its "
        "code would run.",
    ),
    "file-said-twice": QT_TRANSLATE_NOOP("Engine", "{name} stands in line {first} already."),
    "file-said-differently": QT_TRANSLATE_NOOP(
        "Engine", "{name} is asked for in line {first} too, otherwise. Both must hold."
    ),
    "file-in-both": QT_TRANSLATE_NOOP(
        "Engine", "{name} is asked of conda in line {first} already. conda's is kept."
    ),
    "file-pip-not-listed": QT_TRANSLATE_NOOP(
        "Engine", "There are lines for pip, but pip is not among the packages. It is added."
    ),
    "file-pip-at-top": QT_TRANSLATE_NOOP(
        "Engine", "“pip” stands outside the dependencies, where conda ignores it. It was read."
    ),
    "file-pip-twice": QT_TRANSLATE_NOOP(
        "Engine", "A section for pip stands in line {first} already. Both were read."
    ),
    "file-pip-empty": QT_TRANSLATE_NOOP(
        "Engine", "The section for pip is empty. Lines meant for it may be indented too little."
    ),
    "file-pip-as-text": QT_TRANSLATE_NOOP(
        "Engine", "The section for pip is a text, not a list. It was read as a list."
    ),
    "file-pip-in-comment": QT_TRANSLATE_NOOP(
        "Engine", "This comment names a package for pip, as conda-lock writes it."
    ),
    "file-pip-unreadable": QT_TRANSLATE_NOOP("Engine", "pip can't read “{line}”."),
    "file-pip-spelling": QT_TRANSLATE_NOOP(
        "Engine", "pip does not accept “{line}”. It was read as “{right}”."
    ),
    "file-pip-one-line": QT_TRANSLATE_NOOP(
        "Engine", "Options need a line of their own in such a file. They were read as if they had."
    ),
    "file-pip-reference": QT_TRANSLATE_NOOP(
        "Engine", "This line takes the value of an environment variable of yours."
    ),
    "file-pip-vcs": QT_TRANSLATE_NOOP(
        "Engine",
        "This takes a fixed commit of {target} and runs its build. It is off until you agree.",
    ),
    "file-pip-vcs-moving": QT_TRANSLATE_NOOP(
        "Engine",
        "This takes what {target} holds on that day and runs its build. It is off until you agree.",
    ),
    "file-pip-url": QT_TRANSLATE_NOOP(
        "Engine", "This is a file from {host}, not from an index. It is off until you agree."
    ),
    "file-pip-path": QT_TRANSLATE_NOOP(
        "Engine", "{path} is a place on a disk. Its code would run; it is off until you agree."
    ),
    "file-pip-editable": QT_TRANSLATE_NOOP(
        "Engine",
        "{target} would be installed for editing, and its code would run. It is off until you "
        "agree.",
    ),
    "file-pip-find-links": QT_TRANSLATE_NOOP(
        "Engine", "Packages could come from {target} as well. It is off until you agree."
    ),
    "file-pip-index": QT_TRANSLATE_NOOP(
        "Engine", "All packages for pip would come from {host}. It is off until you agree."
    ),
    "file-pip-extra-index": QT_TRANSLATE_NOOP(
        "Engine",
        "{host} could offer a package of any name, in place of the one meant. It is off until "
        "you agree.",
    ),
    "file-pip-vcs-agreed": QT_TRANSLATE_NOOP(
        "Engine", "This takes a fixed commit of {target} and runs its build. You have agreed."
    ),
    "file-pip-vcs-moving-agreed": QT_TRANSLATE_NOOP(
        "Engine", "This takes what {target} holds on that day and runs its build. You have agreed."
    ),
    "file-pip-url-agreed": QT_TRANSLATE_NOOP(
        "Engine", "This is a file from {host}, not from an index. You have agreed."
    ),
    "file-pip-path-agreed": QT_TRANSLATE_NOOP(
        "Engine", "{path} is a place on a disk. Its code will run; you have agreed."
    ),
    "file-pip-editable-agreed": QT_TRANSLATE_NOOP(
        "Engine",
        "{target} will be installed for editing, and its code will run. You have agreed.",
    ),
    "file-pip-find-links-agreed": QT_TRANSLATE_NOOP(
        "Engine", "Packages can come from {target} as well. You have agreed."
    ),
    "file-pip-index-agreed": QT_TRANSLATE_NOOP(
        "Engine", "All packages for pip will come from {host}. You have agreed."
    ),
    "file-pip-extra-index-agreed": QT_TRANSLATE_NOOP(
        "Engine",
        "{host} can offer a package of any name, in place of the one meant. You have agreed.",
    ),
    "file-pip-known-index": QT_TRANSLATE_NOOP(
        "Engine", "{host} serves the Python Package Index. Your own server for it is used."
    ),
    "file-pip-option": QT_TRANSLATE_NOOP("Engine", "The option {option} is not used here."),
    "file-command-in-requirements": QT_TRANSLATE_NOOP(
        "Engine", "This is a command in a list of packages. What it asks for was read."
    ),
    "file-dash-in-requirements": QT_TRANSLATE_NOOP(
        "Engine", "pip does not accept the dash before the name. It was left out."
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
