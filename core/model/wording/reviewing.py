"""Sentences about a file under review: its name, place, channels, builds and lines."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "review-name-taken": QT_TRANSLATE_NOOP("Engine", "An environment “{name}” exists already."),
    "review-name-unusable": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” can't be the name of an environment."
    ),
    "review-name-free": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” exists already, so the new environment is called “{free}”."
    ),
    "review-folder-closed": QT_TRANSLATE_NOOP("Engine", "Nothing can be written in {folder}."),
    "review-folder-why": QT_TRANSLATE_NOOP(
        "Engine", "The environment would be made there. Choose another location above."
    ),
    "review-name-mended": QT_TRANSLATE_NOOP(
        "Engine", "An environment can't be called “{name}”; it is called “{free}”."
    ),
    "review-choice-pip": QT_TRANSLATE_NOOP("Engine", "Give it to pip"),
    "review-choice-set": QT_TRANSLATE_NOOP("Engine", "Set it"),
    "review-choice-use-channel": QT_TRANSLATE_NOOP("Engine", "Use it"),
    "review-included-unread": QT_TRANSLATE_NOOP(
        "Engine", "{file}, which this line names, can't be read. What it asks for is missing."
    ),
    "review-included-variables": QT_TRANSLATE_NOOP(
        "Engine", "%n variable(s) of {file} not set. Import that file itself to have them."
    ),
    "review-platform": QT_TRANSLATE_NOOP(
        "Engine", "The file is for {platforms}; this computer is {here}."
    ),
    "review-platform-why": QT_TRANSLATE_NOOP(
        "Engine", "Its packages are looked for here all the same. Some may not exist for {here}."
    ),
    "review-selector-holds": QT_TRANSLATE_NOOP(
        "Engine", "%n line(s) marked “[{selector}]”, which holds on this computer ({here})."
    ),
    "review-selector-drops": QT_TRANSLATE_NOOP(
        "Engine", "%n line(s) marked “[{selector}]” left out: this computer is {here}."
    ),
    "review-selector-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Such a mark says for which system a line is. conda itself takes it for a comment.",
    ),
    "review-variable-why": QT_TRANSLATE_NOOP(
        "Engine", "Set it only when you know who wrote the file and what the value is for."
    ),
    "review-variable-never": QT_TRANSLATE_NOOP(
        "Engine", "It is left out: activating an environment makes it anew each time."
    ),
    "review-channels-own": QT_TRANSLATE_NOOP(
        "Engine", "The file leaves the choice of channels open. Yours are used: {channels}."
    ),
    "review-channels-many": QT_TRANSLATE_NOOP(
        "Engine", "The first {limit} channels are used; those from this line on are left out."
    ),
    "review-channel-local": QT_TRANSLATE_NOOP(
        "Engine",
        "“local” is left out: it stands for packages built on the computer where the file was "
        "written.",
    ),
    "review-channel-folder": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is left out: that folder does not exist on this computer."
    ),
    "review-channel-host": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is left out: the server has been gone since {since}."
    ),
    "review-channel-ended": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is left out: it has had nothing new for years."
    ),
    "review-channel-gone": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is left out: its packages are no longer served."
    ),
    "review-channel-elsewhere": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is left out: it has nothing for this system."
    ),
    "review-channel-unread": QT_TRANSLATE_NOOP(
        "Engine", "{channel} can't be read and is left out."
    ),
    "review-channel-unread-kept": QT_TRANSLATE_NOOP("Engine", "{channel} can't be read."),
    "review-channel-missing-why": QT_TRANSLATE_NOOP(
        "Engine", "{host} has no such channel, or keeps it for people who sign in."
    ),
    "review-channel-trouble-why": QT_TRANSLATE_NOOP(
        "Engine", "{host} did not answer as it should. Later it may."
    ),
    "review-terms-left": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is left out because of its terms; {own} stands in for it."
    ),
    "review-terms-kept": QT_TRANSLATE_NOOP("Engine", "{channel} is used. It has terms."),
    "review-terms-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Larger organisations must pay for this channel, and nobody accepts terms on your "
        "behalf. Most of its packages are on conda-forge too.",
    ),
    "review-builds-relaxed": QT_TRANSLATE_NOOP(
        "Engine", "%n build(s) let go of, their versions kept."
    ),
    "review-builds-relaxed-why": QT_TRANSLATE_NOOP(
        "Engine",
        "A build is one file for one system, and those named here are not to be had for this one.",
    ),
    "review-builds-missing": QT_TRANSLATE_NOOP(
        "Engine", "%n build(s) not to be had here. With them there can be no environment."
    ),
    "review-builds-missing-why": QT_TRANSLATE_NOOP(
        "Engine", "They were made for another system, or have been withdrawn since."
    ),
    "review-builds-kept": QT_TRANSLATE_NOOP("Engine", "%n build(s) named, and to be had here."),
    "review-builds-kept-why": QT_TRANSLATE_NOOP(
        "Engine", "The very same files are installed, as far as they fit together."
    ),
    "review-builds-all": QT_TRANSLATE_NOOP("Engine", "Let go of all"),
    "review-builds-needed": QT_TRANSLATE_NOOP("Engine", "Only those not found"),
    "review-builds-keep": QT_TRANSLATE_NOOP("Engine", "Keep all"),
    "review-versions-near": QT_TRANSLATE_NOOP(
        "Engine", "%n version(s) not to be had here; the nearest is asked for instead."
    ),
    "review-versions-free": QT_TRANSLATE_NOOP(
        "Engine", "%n version(s) not to be had here; any version will do instead."
    ),
    "review-versions-keep": QT_TRANSLATE_NOOP(
        "Engine", "%n version(s) not to be had here. With them there can be no environment."
    ),
    "review-versions-why": QT_TRANSLATE_NOOP(
        "Engine",
        "No channel of the file has them for this system: they were made for another, or have "
        "been withdrawn.",
    ),
    "review-choice-nearest": QT_TRANSLATE_NOOP("Engine", "Nearest version"),
    "review-choice-any-version": QT_TRANSLATE_NOOP("Engine", "Any version"),
    "review-gpu": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) to be built for a GPU, which this computer does not show: {names}"
    ),
    "review-gpu-why": QT_TRANSLATE_NOOP(
        "Engine",
        "No NVIDIA driver was found. With these builds there can be no environment here; others "
        "work without a GPU, and are slower.",
    ),
    "review-gpu-unfit": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) in a build that this computer's GPU can't run: {names}"
    ),
    "review-gpu-other": QT_TRANSLATE_NOOP("Engine", "Another build of that version"),
    "review-gpu-without": QT_TRANSLATE_NOOP("Engine", "Without GPU"),
    "review-libraries-free": QT_TRANSLATE_NOOP(
        "Engine", "%n library version(s) let go of: whatever the packages need will do."
    ),
    "review-libraries-keep": QT_TRANSLATE_NOOP("Engine", "%n library version(s) kept."),
    "review-libraries-why": QT_TRANSLATE_NOOP(
        "Engine",
        "They came along with other packages, whose builds here were made against other versions "
        "of them.",
    ),
    "review-found": QT_TRANSLATE_NOOP("Engine", "%n package(s) found just as written."),
    "review-nothing": QT_TRANSLATE_NOOP("Engine", "There is nothing left to install."),
    "review-python-added": QT_TRANSLATE_NOOP(
        "Engine", "Python is added, because pip needs one in the environment."
    ),
    "review-offline": QT_TRANSLATE_NOOP(
        "Engine", "Offline, so nobody was asked whether the packages exist."
    ),
    "review-lock-platform": QT_TRANSLATE_NOOP(
        "Engine", "The file names builds for {platforms}; this computer is {here}."
    ),
    "review-lock-solve": QT_TRANSLATE_NOOP("Engine", "Same versions, solved anew"),
    "review-lock-nothing": QT_TRANSLATE_NOOP(
        "Engine", "Builds of one system don't run on another."
    ),
    "review-lock-others": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) for other systems left alone."
    ),
    "review-lock-unlisted": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) no channel lists any more, read from the archives: {names}"
    ),
    "review-lock-unhashed": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) without a checksum in the file; the channel's is used: {names}"
    ),
    "review-lock-absent": QT_TRANSLATE_NOOP(
        "Engine", "%n thing(s) needed that the file does not name and this computer lacks: {names}"
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
