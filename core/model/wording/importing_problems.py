"""Problems of files that are no use: what they are instead, or where they broke."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {}

_OTHER = QT_TRANSLATE_NOOP(
    "Engine",
    "Use an environment.yml, a requirements.txt, a lock file, a pyproject.toml, or the commands "
    "of a tutorial.",
)
_CORRECT = QT_TRANSLATE_NOOP("Engine", "Correct that line in an editor, then try again.")


def _broken(why: str) -> ProblemText:
    title = QT_TRANSLATE_NOOP("Engine", "“{file}” can't be read past line {line}")
    return ProblemText(title, why, _CORRECT)


def _no_use(title: str, why: str, then: str = _OTHER) -> ProblemText:
    return ProblemText(title, why, then)


PROBLEMS: dict[str, ProblemText] = {
    "file-broken-yaml": _broken(
        QT_TRANSLATE_NOOP("Engine", "That line, or the one before it, does not have YAML's form.")
    ),
    "file-broken-indent": _broken(
        QT_TRANSLATE_NOOP(
            "Engine",
            "That line is indented otherwise than those around it, or a dash is missing.",
        )
    ),
    "file-broken-tab": _broken(
        QT_TRANSLATE_NOOP("Engine", "It is indented with a tab, which YAML forbids; use spaces.")
    ),
    "file-broken-quote": _broken(
        QT_TRANSLATE_NOOP("Engine", "A quotation mark opens there and is never closed.")
    ),
    "file-broken-bracket": _broken(
        QT_TRANSLATE_NOOP(
            "Engine",
            "A bracket such as “[” begins a list there that is never closed, or that holds what "
            "YAML can't read. Leave it out, or put the whole value in quotes.",
        )
    ),
    "file-broken-character": _broken(
        QT_TRANSLATE_NOOP(
            "Engine",
            "A value begins there with a character that YAML keeps for itself, such as @, %, * or "
            "`. Put the value in quotes.",
        )
    ),
    "file-broken-alias": _broken(
        QT_TRANSLATE_NOOP(
            "Engine",
            "It begins with “*”, which in YAML points to another place, and there is none of "
            "that name. Put the value in quotes.",
        )
    ),
    "file-broken-colon": _broken(
        QT_TRANSLATE_NOOP("Engine", "A colon with a space behind it is missing.")
    ),
    "file-broken-merge": _broken(
        QT_TRANSLATE_NOOP(
            "Engine", "Marks of an unfinished merge stand there; git left both versions in."
        )
    ),
    "file-broken-template": _broken(
        QT_TRANSLATE_NOOP(
            "Engine",
            "It is a template: places in braces must be filled in by the program it was made for.",
        )
    ),
    "file-broken-deep": _broken(
        QT_TRANSLATE_NOOP("Engine", "Lists within lists go deeper there than any real file's.")
    ),
    "file-broken-size": _broken(
        QT_TRANSLATE_NOOP("Engine", "It holds more values than any real file does.")
    ),
    "file-broken-form": _broken(
        QT_TRANSLATE_NOOP("Engine", "Keys such as “dependencies:” are expected there.")
    ),
    "file-broken-toml": _broken(
        QT_TRANSLATE_NOOP("Engine", "That line, or the one before it, does not have TOML's form.")
    ),
    "file-dependencies-form": _broken(
        QT_TRANSLATE_NOOP(
            "Engine", "The dependencies must be a list: one to a line, each with “- ” before it."
        )
    ),
    "file-too-many": _broken(
        QT_TRANSLATE_NOOP("Engine", "The file asks for over {limit:count} packages.")
    ),
    "file-empty": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is empty"),
        QT_TRANSLATE_NOOP("Engine", "It has no line that asks for something."),
    ),
    "file-unknown": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” describes no environment"),
        QT_TRANSLATE_NOOP("Engine", "From line {line} on it is no list of packages."),
    ),
    "file-prose": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” describes no environment"),
        QT_TRANSLATE_NOOP("Engine", "From line {line} on it is a text for people."),
    ),
    "file-not-text": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is not a text"),
        QT_TRANSLATE_NOOP("Engine", "It is a picture, an archive, or another file for programs."),
    ),
    "file-web-page": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is a web page"),
        QT_TRANSLATE_NOOP("Engine", "The page around the file was saved instead of the file."),
        QT_TRANSLATE_NOOP("Engine", "Save it again by the page's button “Raw” or “Download”."),
    ),
    "file-notebook": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is a notebook"),
        QT_TRANSLATE_NOOP("Engine", "What it needs is not listed in it."),
        QT_TRANSLATE_NOOP("Engine", "Copy its lines with “install” and paste them here."),
    ),
    "file-pixi-manifest": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is pixi's list of wishes"),
        QT_TRANSLATE_NOOP("Engine", "pixi works out from it what is written to pixi.lock."),
        QT_TRANSLATE_NOOP("Engine", "Use the pixi.lock that lies beside it."),
    ),
    "file-pipfile": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is a Pipfile"),
        QT_TRANSLATE_NOOP("Engine", "It is for Pipenv, whose files are not read here."),
        QT_TRANSLATE_NOOP("Engine", "Use what “pipenv requirements” writes."),
    ),
    "file-other-lock": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is another tool's lock file"),
        QT_TRANSLATE_NOOP("Engine", "It is for Poetry, uv or Cargo alone."),
        QT_TRANSLATE_NOOP("Engine", "Export it as requirements.txt or pylock.toml with that tool."),
    ),
    "file-setup": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is the setup of a Python project"),
        QT_TRANSLATE_NOOP("Engine", "What it needs is worked out when it is built."),
    ),
    "file-recipe": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is the recipe of a package"),
        QT_TRANSLATE_NOOP("Engine", "It says how a package is built, not what an environment has."),
    ),
    "file-project": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” belongs to anaconda-project"),
        QT_TRANSLATE_NOOP("Engine", "It describes several environments in a form of its own."),
    ),
    "file-other-yaml": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” describes no environment"),
        QT_TRANSLATE_NOOP("Engine", "It is YAML, for another program."),
    ),
    "file-is-folder": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is a folder"),
        QT_TRANSLATE_NOOP("Engine", "One file is needed, to know which is meant."),
        QT_TRANSLATE_NOOP("Engine", "Choose the file in it that lists the packages."),
    ),
    "file-not-a-file": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is not a file"),
        QT_TRANSLATE_NOOP("Engine", "It is a device or a connection between programs."),
    ),
    "file-missing": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is not there any more"),
        QT_TRANSLATE_NOOP("Engine", "It was moved, renamed or deleted."),
        QT_TRANSLATE_NOOP("Engine", "Choose the file again."),
    ),
    "file-no-access": _no_use(
        QT_TRANSLATE_NOOP("Engine", "No permission to read “{file}”"),
        QT_TRANSLATE_NOOP("Engine", "The file or its folder belongs to someone else."),
        QT_TRANSLATE_NOOP("Engine", "Change its permissions, or copy it to a folder of yours."),
    ),
    "file-unreadable": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” can't be read"),
        QT_TRANSLATE_NOOP("Engine", "The disk or the system did not hand it out."),
        QT_TRANSLATE_NOOP("Engine", "Copy it to another folder, then try again."),
    ),
    "file-too-large": _no_use(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is too large"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "It has {size:size}; files that describe environments stay below {limit:size}.",
        ),
    ),
}
