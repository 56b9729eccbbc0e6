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
    "mirror-silent": QT_TRANSLATE_NOOP("Engine", "It did not answer within {wait:duration}."),
    "mirror-host-unknown": QT_TRANSLATE_NOOP(
        "Engine", "The name of this server can't be found: it is gone, or there is no network."
    ),
    "mirror-refused": QT_TRANSLATE_NOOP(
        "Engine", "Nobody answers at this address: the server is down or blocked by a firewall."
    ),
    "mirror-unreachable": QT_TRANSLATE_NOOP(
        "Engine", "There is no way from this network to this server."
    ),
    "mirror-broken": QT_TRANSLATE_NOOP(
        "Engine", "The connection breaks off before everything has arrived."
    ),
    "mirror-damaged": QT_TRANSLATE_NOOP(
        "Engine", "What it sends is not channel data, or is damaged."
    ),
    "mirror-failed": QT_TRANSLATE_NOOP("Engine", "It could not be asked; the details say why."),
    "mirror-goes-in-circles": QT_TRANSLATE_NOOP(
        "Engine", "It sends requests on and on, and nobody answers them."
    ),
    "mirror-proxy": QT_TRANSLATE_NOOP(
        "Engine", "The proxy {proxy} does not let requests through to it."
    ),
    "mirror-proxy-login": QT_TRANSLATE_NOOP(
        "Engine", "The proxy on the way to it asks for a user name and password."
    ),
    "mirror-certificate-expired": QT_TRANSLATE_NOOP(
        "Engine",
        "Its certificate has expired, so nobody can tell that it is genuine. Check this "
        "computer's date too.",
    ),
    "mirror-certificate-name": QT_TRANSLATE_NOOP(
        "Engine", "Its certificate was made for another server."
    ),
    "mirror-certificate-issuer": QT_TRANSLATE_NOOP(
        "Engine",
        "Its certificate comes from “{issuer}”, which this computer does not trust. An antivirus "
        "or a proxy may be reading along.",
    ),
    "mirror-certificate-untrusted": QT_TRANSLATE_NOOP(
        "Engine", "Its certificate comes from somebody this computer does not trust."
    ),
    "mirror-tls": QT_TRANSLATE_NOOP("Engine", "No secure connection to it can be made."),
    "mirror-too-many": QT_TRANSLATE_NOOP(
        "Engine", "It had too many requests from here, and answers again later (429)."
    ),
    "mirror-too-many-wait": QT_TRANSLATE_NOOP(
        "Engine", "It had too many requests from here, and answers again in {wait:duration} (429)."
    ),
    "mirror-blocked": QT_TRANSLATE_NOOP(
        "Engine",
        "It refuses everything from this network (403). If its page names an identifier, the "
        "details show it; quote it to its support.",
    ),
    "mirror-needs-login": QT_TRANSLATE_NOOP(
        "Engine", "It answers only with a user name and password (401)."
    ),
    "mirror-server-error": QT_TRANSLATE_NOOP(
        "Engine", "It has a fault of its own at present (error {status})."
    ),
    "mirror-odd-answer": QT_TRANSLATE_NOOP(
        "Engine", "It answers in a way a mirror does not (status {status})."
    ),
    "mirror-login-page": QT_TRANSLATE_NOOP(
        "Engine", "A login page of {host} answers in its place."
    ),
    "mirror-web-page": QT_TRANSLATE_NOOP(
        "Engine", "A web page of {host} comes where channel data should be."
    ),
    "mirror-has-nothing": QT_TRANSLATE_NOOP("Engine", "It has none of the channels asked for."),
    "mirror-behind": QT_TRANSLATE_NOOP(
        "Engine", "It is {behind:duration} behind the official server."
    ),
    "network-login-page": QT_TRANSLATE_NOOP(
        "Engine",
        "A login page of {host} answers instead of every server. Open a browser, log in to this "
        "network, then measure again.",
    ),
    "network-none": QT_TRANSLATE_NOOP(
        "Engine", "No server can be reached: this computer seems to have no network connection."
    ),
    "network-proxy": QT_TRANSLATE_NOOP(
        "Engine",
        "The proxy lets nothing through. Check it in the system's settings, or switch off the "
        "proxy program.",
    ),
    "network-intercepted": QT_TRANSLATE_NOOP(
        "Engine",
        "Every secure connection is answered by “{issuer}”, which this computer does not trust: "
        "an antivirus or a proxy reads along. Have its certificate added to the system's.",
    ),
    "network-nobody": QT_TRANSLATE_NOOP(
        "Engine", "No server gave a usable answer. The network or a firewall may stand in the way."
    ),
}

_ADDRESS_NEXT = QT_TRANSLATE_NOOP(
    "Engine", "Give an address such as https://mirrors.example.org/anaconda."
)

PROBLEMS: dict[str, ProblemText] = {
    "mirror-address": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This is not the address of a mirror"),
        QT_TRANSLATE_NOOP(
            "Engine", "“{address}” is not an address that begins with https:// or http://."
        ),
        _ADDRESS_NEXT,
    ),
    "mirror-credentials": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The address holds a password or a token"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "A mirror's address is shown and written into configuration files, so what is secret "
            "must not be part of it. Without that it reads {address}.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Add the address without it; for a private channel, add the channel instead."
        ),
    ),
    "mirror-known": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This mirror is already in the list"),
        QT_TRANSLATE_NOOP("Engine", "{address} belongs to a mirror that is known already."),
        QT_TRANSLATE_NOOP("Engine", "Choose it in the table."),
    ),
}
