"""Sentences about what a line of a configuration file means."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "condarc-means-channels": QT_TRANSLATE_NOOP(
        "Engine", "The channels, the first with the highest priority"
    ),
    "condarc-means-default-channels": QT_TRANSLATE_NOOP("Engine", "What “defaults” stands for"),
    "condarc-means-custom-channels": QT_TRANSLATE_NOOP(
        "Engine", "Channels that are fetched from an address of their own"
    ),
    "condarc-means-custom-multichannels": QT_TRANSLATE_NOOP(
        "Engine", "Names that stand for several channels"
    ),
    "condarc-means-channel-alias": QT_TRANSLATE_NOOP(
        "Engine", "Where channels without an address of their own are fetched from"
    ),
    "condarc-means-priority-strict": QT_TRANSLATE_NOOP(
        "Engine", "A package comes from the first channel that has it, and from no other"
    ),
    "condarc-means-priority-flexible": QT_TRANSLATE_NOOP(
        "Engine", "A lower channel is used where the first one has no fitting version"
    ),
    "condarc-means-priority-disabled": QT_TRANSLATE_NOOP(
        "Engine", "The newest version counts, whichever channel it is from"
    ),
    "condarc-means-channel-priority": QT_TRANSLATE_NOOP(
        "Engine", "How much the order of the channels counts"
    ),
    "condarc-means-show-channel-urls": QT_TRANSLATE_NOOP(
        "Engine", "Lists show which channel a package is from"
    ),
    "condarc-means-ssl-verify": QT_TRANSLATE_NOOP(
        "Engine", "Whether servers must prove who they are"
    ),
    "condarc-means-proxy-servers": QT_TRANSLATE_NOOP(
        "Engine", "The proxies for the way to the servers"
    ),
    "condarc-means-envs-dirs": QT_TRANSLATE_NOOP(
        "Engine", "Where environments are made and looked for"
    ),
    "condarc-means-pkgs-dirs": QT_TRANSLATE_NOOP("Engine", "Where downloaded packages are kept"),
    "condarc-means-auto-activate-base": QT_TRANSLATE_NOOP(
        "Engine", "Whether a new terminal has base active"
    ),
    "condarc-means-auto-activate": QT_TRANSLATE_NOOP(
        "Engine", "Whether a new terminal has an environment active"
    ),
    "condarc-means-always-yes": QT_TRANSLATE_NOOP(
        "Engine", "Commands do not ask before they change something"
    ),
    "condarc-means-auto-update-conda": QT_TRANSLATE_NOOP(
        "Engine", "Whether conda updates itself on the way"
    ),
    "condarc-means-solver": QT_TRANSLATE_NOOP(
        "Engine", "Which program works out versions that fit"
    ),
    "condarc-means-create-default-packages": QT_TRANSLATE_NOOP(
        "Engine", "What each new environment gets"
    ),
    "condarc-means-pinned-packages": QT_TRANSLATE_NOOP(
        "Engine", "Versions that are kept in every environment"
    ),
    "condarc-means-offline": QT_TRANSLATE_NOOP("Engine", "Whether the network is left alone"),
    "condarc-means-changeps1": QT_TRANSLATE_NOOP(
        "Engine", "Whether the prompt shows the environment"
    ),
    "condarc-means-env-prompt": QT_TRANSLATE_NOOP("Engine", "How the prompt shows the environment"),
    "condarc-means-default-threads": QT_TRANSLATE_NOOP(
        "Engine", "How many things are done at once"
    ),
    "condarc-means-remote-read-timeout-secs": QT_TRANSLATE_NOOP(
        "Engine", "How long a silent server is waited for"
    ),
    "condarc-means-use-only-tar-bz2": QT_TRANSLATE_NOOP("Engine", "Only old archives are used"),
    "condarc-means-add-pip-as-python-dependency": QT_TRANSLATE_NOOP(
        "Engine", "Whether Python brings pip"
    ),
    "condarc-means-pip-interop-enabled": QT_TRANSLATE_NOOP(
        "Engine", "Whether conda minds packages that pip installed"
    ),
    "condarc-means-notify-outdated-conda": QT_TRANSLATE_NOOP(
        "Engine", "Whether news of conda versions are told"
    ),
    "condarc-means-report-errors": QT_TRANSLATE_NOOP(
        "Engine", "Whether errors are sent to conda's makers"
    ),
    "condarc-means-allow-softlinks": QT_TRANSLATE_NOOP(
        "Engine", "Whether files may be linked where hard links can't be"
    ),
    "condarc-means-safety-checks": QT_TRANSLATE_NOOP(
        "Engine", "What happens when a downloaded package looks damaged"
    ),
    "condarc-means-repodata-use-shards": QT_TRANSLATE_NOOP(
        "Engine", "Whether channel data is fetched in small parts"
    ),
    "condarc-means-disallowed-packages": QT_TRANSLATE_NOOP(
        "Engine", "Packages that are never installed"
    ),
    "condarc-means-disallow": QT_TRANSLATE_NOOP("Engine", "Packages that are never installed"),
    "condarc-means-anaconda-upload": QT_TRANSLATE_NOOP(
        "Engine", "Whether built packages are uploaded"
    ),
    "condarc-means-other": QT_TRANSLATE_NOOP("Engine", "Another setting of conda: {key}"),
    "condarc-means-item-defaults": QT_TRANSLATE_NOOP("Engine", "Anaconda's own channels"),
    "condarc-means-item-nodefaults": QT_TRANSLATE_NOOP(
        "Engine", "Anaconda's own channels are not added"
    ),
    "condarc-means-item-channel": QT_TRANSLATE_NOOP("Engine", "The channel {channel}"),
    "condarc-means-item-mirror": QT_TRANSLATE_NOOP("Engine", "{channel} from {mirror:name}"),
    "condarc-means-item-host": QT_TRANSLATE_NOOP("Engine", "{channel} from {host}"),
    "condarc-means-item-proxy": QT_TRANSLATE_NOOP("Engine", "The proxy for {scheme}"),
    "condarc-means-item-envs": QT_TRANSLATE_NOOP("Engine", "A folder of environments"),
    "condarc-means-item-pkgs": QT_TRANSLATE_NOOP("Engine", "A folder of downloaded packages"),
    "pip-means-index-url": QT_TRANSLATE_NOOP("Engine", "Where pip finds packages"),
    "pip-means-extra-index-url": QT_TRANSLATE_NOOP(
        "Engine", "Where pip looks for packages as well"
    ),
    "pip-means-trusted-host": QT_TRANSLATE_NOOP(
        "Engine", "Servers whose certificate pip does not check"
    ),
    "pip-means-proxy": QT_TRANSLATE_NOOP("Engine", "The proxy pip goes through"),
    "pip-means-timeout": QT_TRANSLATE_NOOP(
        "Engine", "How long pip waits for a silent server, in seconds"
    ),
    "pip-means-cert": QT_TRANSLATE_NOOP("Engine", "The certificates pip trusts"),
    "pip-means-no-index": QT_TRANSLATE_NOOP("Engine", "Whether pip leaves the index alone"),
    "pip-means-find-links": QT_TRANSLATE_NOOP(
        "Engine", "Folders and pages where pip looks for packages"
    ),
    "pip-means-require-virtualenv": QT_TRANSLATE_NOOP(
        "Engine", "Whether pip works inside environments only"
    ),
    "pip-means-cache-dir": QT_TRANSLATE_NOOP("Engine", "Where pip keeps downloads"),
    "pip-means-break-system-packages": QT_TRANSLATE_NOOP(
        "Engine", "Whether pip may change the system's own Python"
    ),
    "pip-means-index-mirror": QT_TRANSLATE_NOOP("Engine", "pip finds packages at {mirror:name}"),
    "pip-means-other": QT_TRANSLATE_NOOP("Engine", "Another option of pip: {key}"),
}

PROBLEMS: dict[str, ProblemText] = {}
