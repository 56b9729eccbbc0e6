"""Sentences about mirrors: what limits one, and what was found when it was measured."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "mirror-limit-terms": QT_TRANSLATE_NOOP(
        "Engine",
        "Anaconda's own channels (pkgs/main and the like) need a paid licence in organisations "
        "of 200 people or more. conda-forge does not.",
    ),
    "mirror-limit-rate": QT_TRANSLATE_NOOP(
        "Engine", "After very many requests it answers with error 429 for a while."
    ),
    "mirror-limit-index-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "The address of the official Python index is learnt from pip. There is no pip on this "
        "computer yet, so that index is not measured.",
    ),
    "mirror-limit-blocks": QT_TRANSLATE_NOOP(
        "Engine",
        "Networks that download very much are blocked with error 403; the page then shows an "
        "identifier to quote to its support.",
    ),
    "mirror-limit-vanished": QT_TRANSLATE_NOOP(
        "Engine",
        "From 9 to 17 August 2026 it served no conda packages, for lack of storage. Content may "
        "go again without notice.",
    ),
    "mirror-limit-old-format": QT_TRANSLATE_NOOP(
        "Engine", "It has no .tar.bz2 file where the same package exists as .conda."
    ),
    "mirror-limit-sends-on-off-campus": QT_TRANSLATE_NOOP(
        "Engine", "Outside university networks it may send requests on to another mirror."
    ),
    "mirror-limit-list-assumed": QT_TRANSLATE_NOOP(
        "Engine",
        "It is run by the same people as TUNA; its list of channels is taken to be the same.",
    ),
    "mirror-limit-two-channels": QT_TRANSLATE_NOOP(
        "Engine",
        "It carries conda-forge and bioconda only, and sends everything else on to other mirrors.",
    ),
    "mirror-limit-fetches-on-demand": QT_TRANSLATE_NOOP(
        "Engine", "It fetches a package when somebody asks for it first, so that takes longer."
    ),
    "mirror-limit-no-arm": QT_TRANSLATE_NOOP(
        "Engine", "It has no packages for Linux on ARM processors, and few for Apple silicon."
    ),
    "mirror-limit-forbidden-means-missing": QT_TRANSLATE_NOOP(
        "Engine", "It answers with error 403 for files it does not have."
    ),
    "mirror-limit-takes-over": QT_TRANSLATE_NOOP(
        "Engine", "Other mirrors send their requests on to it, so it may be busy."
    ),
    "mirror-limit-education": QT_TRANSLATE_NOOP(
        "Engine", "By its own words it is for education and research."
    ),
    "mirror-limit-has-nvidia": QT_TRANSLATE_NOOP(
        "Engine", "One of the few mirrors that carry the nvidia channel."
    ),
    "mirror-limit-index-on-campus": QT_TRANSLATE_NOOP(
        "Engine", "Its Python index serves its own campus, and sends everybody else on to TUNA."
    ),
    "mirror-limit-redirects": QT_TRANSLATE_NOOP(
        "Engine",
        "It sends every request on to a university mirror near you. Channel data and packages may "
        "come from different ones and then do not fit together.",
    ),
    "mirror-limit-china-only": QT_TRANSLATE_NOOP(
        "Engine", "From outside China it may answer that a file is missing or refused."
    ),
    "mirror-limit-freshness-unknown": QT_TRANSLATE_NOOP(
        "Engine", "How often it is brought up to date is not documented."
    ),
    "mirror-limit-no-defaults": QT_TRANSLATE_NOOP(
        "Engine", "It does not carry Anaconda's own channels (pkgs/main and the like)."
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
