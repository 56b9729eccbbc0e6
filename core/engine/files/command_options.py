"""Which options of conda, pip, uv and pixi take a value, and what it means here.

Source: `--help` of each. `ignored` is a value that says nothing about packages.
"""

from __future__ import annotations

from dataclasses import dataclass

Options = dict[str, str]
"""Option to meaning; those that stand alone are not in it."""

CONDA: Options = {
    **dict.fromkeys(("-n", "--name"), "name"),
    **dict.fromkeys(("-p", "--prefix"), "prefix"),
    **dict.fromkeys(("-c", "--channel", "--channels"), "channel"),
    **dict.fromkeys(("-f", "--file"), "file"),
    **dict.fromkeys(("--platform", "--subdir"), "platform"),
    **dict.fromkeys(
        (
            "--clone",
            "--solver",
            "--revision",
            "--repodata-fn",
            "--experimental",
            "--channel-priority",
            "-r",
            "--root-prefix",
            "--rc-file",
            "--log-level",
            "--category",
            "--relocate-prefix",
        ),
        "ignored",
    ),
}
PIP: Options = {
    **dict.fromkeys(("-r", "--requirement", "--requirements"), "file"),
    **dict.fromkeys(("-c", "--constraint"), "constraint"),
    **dict.fromkeys(("-e", "--editable"), "editable"),
    **dict.fromkeys(("-f", "--find-links"), "links"),
    **dict.fromkeys(("-i", "--index-url", "--pypi-url"), "index"),
    "--extra-index-url": "extra",
    "--trusted-host": "trusted",
    **dict.fromkeys(
        (
            "-t",
            "--target",
            "--prefix",
            "--root",
            "--src",
            "--platform",
            "--python-version",
            "--implementation",
            "--abi",
            "--upgrade-strategy",
            "--no-binary",
            "--only-binary",
            "--progress-bar",
            "--cache-dir",
            "--proxy",
            "--retries",
            "--timeout",
            "--cert",
            "--client-cert",
            "--log",
            "--exists-action",
            "--report",
            "--use-feature",
            "--python",
            "--config-settings",
            "-C",
            "--global-option",
            "--install-option",
            "--build-option",
            "--default-timeout",
            "--user-agent",
            "--use-deprecated",
        ),
        "ignored",
    ),
}
UV: Options = {
    **PIP,
    **dict.fromkeys(("--index", "--extra-index-url"), "extra"),
    **dict.fromkeys(("--default-index", "--index-url", "-i"), "index"),
    **dict.fromkeys(
        (
            "-p",
            "--python",
            "--group",
            "--optional",
            "--extra",
            "--tag",
            "--branch",
            "--rev",
            "--torch-backend",
            "--index-strategy",
            "--resolution",
            "--prerelease",
            "--link-mode",
            "--exclude-newer",
            "--package",
            "--script",
            "--project",
            "--directory",
            "-P",
        ),
        "ignored",
    ),
}
PIXI: Options = {
    **dict.fromkeys(("-c", "--channel"), "channel"),
    **dict.fromkeys(("-i", "--import"), "file"),
    **dict.fromkeys(
        (
            "-f",
            "--feature",
            "-p",
            "--platform",
            "-e",
            "--environment",
            "--manifest-path",
            "--git",
            "--branch",
            "--tag",
            "--rev",
            "--subdir",
            "--expose",
            "--with",
            "--format",
        ),
        "ignored",
    ),
}


@dataclass(frozen=True)
class Parsed:
    """Arguments sorted: options with their values in order, flags, and plain words."""

    pairs: tuple[tuple[str, str], ...]
    """Meaning and value."""
    flags: frozenset[str]
    words: tuple[str, ...]

    def of(self, meaning: str) -> tuple[str, ...]:
        """The values with a meaning, in the order written."""
        return tuple(value for option, value in self.pairs if option == meaning)


def parse_options(arguments: tuple[str, ...], options: Options) -> Parsed:
    """Sort the arguments of a command. Unknown options count as flags."""
    pairs: list[tuple[str, str]] = []
    flags: set[str] = set()
    words: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if not word.startswith("-") or word == "-":
            words.append(word)
            continue
        option, mark, value = word.partition("=")
        meaning = options.get(option)
        if meaning is None and not word.startswith("--") and word[:2] in options:
            pairs.append((options[word[:2]], word[2:].lstrip("=")))  # -nname, -cconda-forge
        elif meaning is None:
            flags.add(option)
        elif mark:
            pairs.append((meaning, value))
        elif rest:
            pairs.append((meaning, rest.pop(0)))
            # `--file a b`: conda takes several
            while meaning == "file" and rest and rest[0].endswith((".yml", ".yaml", ".txt")):
                pairs.append((meaning, rest.pop(0)))
    return Parsed(tuple(pairs), frozenset(flags), tuple(words))
