"""Sentences about the pip section: what it comes to, and why it can't be had as it stands."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "pip-will-build": QT_TRANSLATE_NOOP(
        "Engine",
        "%n package(s) will be built from sources, which runs their code: {names}. What they need "
        "shows only then.",
    ),
    "pip-built": QT_TRANSLATE_NOOP("Engine", "{name} was built from sources."),
    "pip-extras-not-known": QT_TRANSLATE_NOOP(
        "Engine",
        "{name} comes from conda. What its extras need shows only once it is in the download "
        "cache, so they are left out.",
    ),
    "offline-wheels-missing": QT_TRANSLATE_NOOP(
        "Engine",
        "You are working offline, and %n pip package(s) must be fetched first: {names}.",
    ),
    "check-pip": QT_TRANSLATE_NOOP("Engine", "%n pip package(s) in place, no conda file touched"),
    "suggest-pip-retry": QT_TRANSLATE_NOOP("Engine", "Try again"),
    "suggest-pip-build": QT_TRANSLATE_NOOP("Engine", "Build {name} from sources"),
}

_AGAIN = QT_TRANSLATE_NOOP("Engine", "Try again; the details say what happened.")
_OTHER_WISH = QT_TRANSLATE_NOOP(
    "Engine", "Ask for another version of it, or leave it out of the pip section."
)

PROBLEMS: dict[str, ProblemText] = {
    "uv-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The installer for pip packages is missing"),
        QT_TRANSLATE_NOOP("Engine", "Glasshouse uses uv for them, and its program is not there."),
        QT_TRANSLATE_NOOP("Engine", "Install Glasshouse anew, or leave the pip section out."),
    ),
    "pip-no-interpreter": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The pip section can't be looked up yet"),
        QT_TRANSLATE_NOOP(
            "Engine", "That takes some Python on this computer, and none was found so far."
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Make an environment with Python first; then this one can be made."
        ),
    ),
    "pip-needs-python": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A pip section needs Python in the environment"),
        QT_TRANSLATE_NOOP("Engine", "None of the conda packages asked for brings Python."),
        QT_TRANSLATE_NOOP("Engine", "Add python to the packages, or leave the pip section out."),
    ),
    "pip-only-new": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "pip packages can be restored into a new environment only"),
        QT_TRANSLATE_NOOP("Engine", "There is an environment in {path} already."),
        QT_TRANSLATE_NOOP("Engine", "Choose another name for it."),
    ),
    "pip-index-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "It is not known where pip packages come from"),
        QT_TRANSLATE_NOOP(
            "Engine", "No index is configured for pip, and no pip was found that knows its own."
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose a mirror on the channels page; it sets the index."),
    ),
    "pip-index-login": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The Python index {host} wants a login"),
        QT_TRANSLATE_NOOP("Engine", "It refused the look-up without one, or with the one it got."),
        QT_TRANSLATE_NOOP(
            "Engine", "Put the login into pip's own configuration, or use another index."
        ),
    ),
    "pip-index-unreachable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The Python index {host} can't be reached"),
        QT_TRANSLATE_NOOP("Engine", "It did not answer, so the pip section can't be looked up."),
        QT_TRANSLATE_NOOP(
            "Engine", "Check the connection, or choose another mirror on the channels page."
        ),
    ),
    "pip-offline": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The pip section can't be looked up offline"),
        QT_TRANSLATE_NOOP("Engine", "Not everything it names was looked up here before."),
        QT_TRANSLATE_NOOP("Engine", "Switch working offline off in the settings."),
    ),
    "pip-line-unreadable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A line for pip can't be used: {line}"),
        QT_TRANSLATE_NOOP("Engine", "It is neither the name of a package nor a wheel's address."),
        QT_TRANSLATE_NOOP("Engine", "Correct it, or leave it out."),
    ),
    "pip-needs-building": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A line for pip would run code of its own: {line}"),
        QT_TRANSLATE_NOOP("Engine", "It names sources, which have to be built to be installed."),
        QT_TRANSLATE_NOOP("Engine", "Agree to that in the import sheet, or leave it out."),
    ),
    "pip-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The Python index has no package {name}"),
        QT_TRANSLATE_NOOP("Engine", "The name may be misspelt, or belong to another index."),
        QT_TRANSLATE_NOOP("Engine", "Correct the name, or leave it out of the pip section."),
    ),
    "pip-only-sources": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There are only sources of {name} for this computer"),
        QT_TRANSLATE_NOOP("Engine", "Building them runs code of that package while it installs."),
        QT_TRANSLATE_NOOP("Engine", "Agree to build it, or leave it out of the pip section."),
    ),
    "pip-other-platform": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The Python index has {name}, but not for this computer"),
        QT_TRANSLATE_NOOP("Engine", "Its wheels are for other systems or processors."),
        _OTHER_WISH,
    ),
    "pip-other-python": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The Python index has {name}, but not for this Python"),
        QT_TRANSLATE_NOOP("Engine", "Its wheels are for other versions of Python."),
        QT_TRANSLATE_NOOP("Engine", "Ask for another version of Python, or of {name}."),
    ),
    "pip-wants-python": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} wants another Python: {spec}"),
        QT_TRANSLATE_NOOP("Engine", "The Python of this environment is not among these."),
        QT_TRANSLATE_NOOP("Engine", "Ask for another version of Python, or of {name}."),
    ),
    "pip-against-conda": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "pip's {name} does not fit {conda} {version} from conda"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "It asks for another version of that package. What conda installs is not replaced by "
            "pip, because that damages environments.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Ask conda for the version it needs, or pip for another version of {name}."
        ),
    ),
    "pip-unsatisfiable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The pip section can't be fulfilled as a whole"),
        QT_TRANSLATE_NOOP("Engine", "No versions of these go together: {names}"),
        QT_TRANSLATE_NOOP(
            "Engine", "Loosen one of them; the details say which exclude each other."
        ),
    ),
    "pip-hash-none": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No file of {name} has the hash that is demanded"),
        QT_TRANSLATE_NOOP(
            "Engine", "The index has other files of it, or none with that hash for this computer."
        ),
        QT_TRANSLATE_NOOP("Engine", "Take the hash out of the file if you trust the index."),
    ),
    "pip-wheel-odd": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The entry for {name} does not hold together"),
        QT_TRANSLATE_NOOP("Engine", "Its file name, version and hash do not belong to one wheel."),
        QT_TRANSLATE_NOOP("Engine", "Ask for a new copy of the file."),
    ),
    "pip-wheel-not-here": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The wheel of {name} is not for this computer"),
        QT_TRANSLATE_NOOP("Engine", "{file} was made for another system or another Python."),
        QT_TRANSLATE_NOOP("Engine", "Use a file made for this platform."),
    ),
    "pip-wrong-hash": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} is not the file it should be"),
        QT_TRANSLATE_NOOP("Engine", "What {server} sent as {file} has another hash."),
        QT_TRANSLATE_NOOP("Engine", "Try again later, or choose another mirror."),
    ),
    "pip-download-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} could not be downloaded"),
        QT_TRANSLATE_NOOP("Engine", "{server} did not give the file."),
        QT_TRANSLATE_NOOP(
            "Engine", "Check the connection and try again, or choose another mirror."
        ),
    ),
    "pip-conda-has-it": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} turned out to be part of {conda}"),
        QT_TRANSLATE_NOOP(
            "Engine", "What a conda package brings shows only once it is downloaded."
        ),
        QT_TRANSLATE_NOOP("Engine", "Look at the preview once more."),
    ),
    "pip-install-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The pip packages could not be installed"),
        QT_TRANSLATE_NOOP("Engine", "uv gave up, and the change was undone."),
        _AGAIN,
    ),
    "pip-build-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} could not be built"),
        QT_TRANSLATE_NOOP(
            "Engine", "Its sources did not build on this computer, and the change was undone."
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The details hold what the build said. Often a compiler or a library is missing.",
        ),
    ),
    "pip-not-installed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} {version} is not there after all"),
        QT_TRANSLATE_NOOP("Engine", "It was promised and is not in place. The change was undone."),
        _AGAIN,
    ),
    "pip-overwrote-conda": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} would replace a file of {conda}"),
        QT_TRANSLATE_NOOP(
            "Engine", "Both bring {path}, with different content. The change was undone."
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Leave one of the two out, or ask conda for {name} as well if it has it."
        ),
    ),
}
