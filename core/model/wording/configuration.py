"""Sentences about edits of the user's configuration files.

`{mirror:name}` is the name of a mirror in the reader's language.
"""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "edit-use-mirror": QT_TRANSLATE_NOOP("Engine", "Switch to {mirror:name}"),
    "edit-use-official": QT_TRANSLATE_NOOP("Engine", "Back to the official servers"),
    "edit-channels": QT_TRANSLATE_NOOP("Engine", "Change the channels"),
    "edit-undo-mirror": QT_TRANSLATE_NOOP("Engine", "Undo the switch to {mirror:name}"),
    "edit-undo-official": QT_TRANSLATE_NOOP("Engine", "Undo the return to the official servers"),
    "edit-undo-channels": QT_TRANSLATE_NOOP("Engine", "Undo the change of the channels"),
    "edit-undo-fixes": QT_TRANSLATE_NOOP("Engine", "Undo mending %n finding(s)"),
    "edit-undo-other": QT_TRANSLATE_NOOP("Engine", "Undo an edit of the configuration"),
    "edit-undo-again": QT_TRANSLATE_NOOP("Engine", "Do an edit of the configuration again"),
    "edit-undo-conflict": QT_TRANSLATE_NOOP(
        "Engine",
        "Lines that this edit wrote to {path} were changed since. Writing puts back what was "
        "there before the edit, and drops those changes.",
    ),
    "edit-alias-removed": QT_TRANSLATE_NOOP(
        "Engine",
        "“channel_alias” pointed at a mirror, which breaks every channel the mirror lacks. It is "
        "removed; the channels it carries are named one by one.",
    ),
    "edit-defaults-left-out": QT_TRANSLATE_NOOP(
        "Engine",
        "{mirror:name} does not carry {names}, so it is left out of “defaults”.",
    ),
    "edit-stays-official": QT_TRANSLATE_NOOP(
        "Engine",
        "{mirror:name} does not carry {names}; it comes from the official server.",
    ),
    "edit-private-stays": QT_TRANSLATE_NOOP(
        "Engine",
        "{names} has an address of your own in “custom_channels”, which stays as it is.",
    ),
    "edit-outweighed": QT_TRANSLATE_NOOP(
        "Engine",
        "{channel} still comes from elsewhere, because {origin} outweighs your own file or adds "
        "to it.",
    ),
    "edit-channels-elsewhere": QT_TRANSLATE_NOOP(
        "Engine", "{names} is used as well, because {origin} names it."
    ),
    "edit-data-official": QT_TRANSLATE_NOOP(
        "Engine",
        "{mirror:name} has channel data only in large files. This app reads the data from the "
        "official server, and packages from the mirror; conda reads all from the mirror.",
    ),
    "edit-no-index": QT_TRANSLATE_NOOP(
        "Engine", "{mirror:name} has no Python index, so pip stays as it is."
    ),
    "edit-private-index": QT_TRANSLATE_NOOP(
        "Engine",
        "The index in [{section}] of {path} is your own, so it stays as it is and pip does not "
        "use the mirror.",
    ),
    "edit-variable-outweighs": QT_TRANSLATE_NOOP(
        "Engine",
        "The environment variable {variable} outweighs the file. Remove it for the change to "
        "have effect.",
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "configuration-moved": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} changed in the meantime"),
        QT_TRANSLATE_NOOP(
            "Engine", "It is not what the shown lines were made for, so nothing was written."
        ),
        QT_TRANSLATE_NOOP("Engine", "Look at the change as it is now, then write it."),
    ),
    "configuration-nothing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is nothing to write"),
        QT_TRANSLATE_NOOP("Engine", "The files already say what they should."),
        QT_TRANSLATE_NOOP("Engine", "Look at the page again; it shows what is in force."),
    ),
    "configuration-locked": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The configuration is being written elsewhere"),
        QT_TRANSLATE_NOOP("Engine", "Another Glasshouse is writing these files at this moment."),
        QT_TRANSLATE_NOOP("Engine", "Try again in a moment."),
    ),
    "configuration-broken": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} can't be understood"),
        QT_TRANSLATE_NOOP(
            "Engine", "It does not have the form its tool expects, so it was left as it is."
        ),
        QT_TRANSLATE_NOOP("Engine", "Correct the file, or move it away, then try again."),
    ),
    "configuration-broken-line": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} can't be understood at line {line}"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "That line does not have the form its tool expects, so the file was left as it is.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Correct that line, then try again."),
    ),
    "configuration-encoding": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} is not saved as UTF-8"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Line {line} holds bytes of another encoding, which conda could misread; the file was "
            "left as it is.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Save the file as UTF-8 in an editor, then try again."),
    ),
    "configuration-unusual": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} can't be changed safely"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "It is written in a way in which changing these lines alone could change the meaning "
            "of others.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Write one entry to a line in an editor, without YAML aliases; then try again.",
        ),
    ),
    "configuration-no-file": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} is not a file"),
        QT_TRANSLATE_NOOP("Engine", "A folder, or something else, lies where the file belongs."),
        QT_TRANSLATE_NOOP("Engine", "Rename it or move it away, then try again."),
    ),
    "configuration-too-large": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} is too large for a configuration file"),
        QT_TRANSLATE_NOOP("Engine", "It has over 200 kB, so it is likely something else."),
        QT_TRANSLATE_NOOP("Engine", "Look at the file, and move it away if it is a mistake."),
    ),
    "configuration-no-access": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No permission for {path}"),
        QT_TRANSLATE_NOOP("Engine", "The file or its folder belongs to someone else."),
        QT_TRANSLATE_NOOP("Engine", "Change its permissions, then try again."),
    ),
    "configuration-read-only": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} is read-only"),
        QT_TRANSLATE_NOOP("Engine", "The file, or the volume it lies on, is protected."),
        QT_TRANSLATE_NOOP("Engine", "Make it writable, then try again."),
    ),
    "mirror-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is no mirror “{mirror}” any more"),
        QT_TRANSLATE_NOOP("Engine", "It was removed from the list of mirrors."),
        QT_TRANSLATE_NOOP("Engine", "Choose another mirror."),
    ),
    "edit-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This edit is not known any more"),
        QT_TRANSLATE_NOOP("Engine", "Its record was removed from the app's state folder."),
        QT_TRANSLATE_NOOP("Engine", "Look at the list of edits again."),
    ),
    "edit-copy-lost": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The edit of {path} can't be taken back"),
        QT_TRANSLATE_NOOP("Engine", "The copy of the file that was kept is gone or damaged."),
        QT_TRANSLATE_NOOP("Engine", "Change the file back in an editor, or switch once more."),
    ),
}
