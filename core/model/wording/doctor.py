"""Sentences about what is wrong with configuration files, and how to mend it."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "condarc-key-obsolete": QT_TRANSLATE_NOOP("Engine", "“{key}” no longer has a meaning."),
    "condarc-key-obsolete-why": QT_TRANSLATE_NOOP(
        "Engine", "conda reads over this setting today; it changes nothing."
    ),
    "condarc-key-obsolete-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-key-misspelt": QT_TRANSLATE_NOOP("Engine", "“{key}” is probably “{meant}”."),
    "condarc-key-misspelt-why": QT_TRANSLATE_NOOP(
        "Engine", "conda knows no setting of that name and reads over it, with everything below it."
    ),
    "condarc-key-misspelt-fix": QT_TRANSLATE_NOOP("Engine", "Rename it to “{meant}”"),
    "condarc-key-unknown": QT_TRANSLATE_NOOP("Engine", "“{key}” is no setting that conda knows."),
    "condarc-key-unknown-why": QT_TRANSLATE_NOOP(
        "Engine", "It may be misspelt, or belong to another tool. conda reads over it."
    ),
    "condarc-free-channel": QT_TRANSLATE_NOOP("Engine", "The channel pkgs/free is out of date."),
    "condarc-free-channel-why": QT_TRANSLATE_NOOP(
        "Engine",
        "It got its last package in 2017, and many mirrors no longer have it: each plan"
        " then fails.",
    ),
    "condarc-free-channel-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-host-old": QT_TRANSLATE_NOOP(
        "Engine", "{host} is an old address of the official server."
    ),
    "condarc-host-old-why": QT_TRANSLATE_NOOP(
        "Engine", "It leads to the same channels by a detour, and may be switched off."
    ),
    "condarc-host-old-fix": QT_TRANSLATE_NOOP("Engine", "Write today's address"),
    "condarc-host-gone": QT_TRANSLATE_NOOP("Engine", "{host} no longer serves channels."),
    "condarc-host-gone-why": QT_TRANSLATE_NOOP(
        "Engine", "It was seen to be gone in {when}. conda stops at a channel it can't reach."
    ),
    "condarc-host-gone-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-http": QT_TRANSLATE_NOOP("Engine", "{host} is asked without encryption."),
    "condarc-http-why": QT_TRANSLATE_NOOP(
        "Engine",
        "On the way anybody can read and change what is downloaded. The server offers https.",
    ),
    "condarc-http-fix": QT_TRANSLATE_NOOP("Engine", "Write https"),
    "condarc-http-unknown": QT_TRANSLATE_NOOP("Engine", "{host} is asked without encryption."),
    "condarc-http-unknown-why": QT_TRANSLATE_NOOP(
        "Engine",
        "On the way anybody can read and change what is downloaded. Ask who runs the "
        "server for an https address.",
    ),
    "condarc-credentials": QT_TRANSLATE_NOOP(
        "Engine", "An address holds a password or token: {address}"
    ),
    "condarc-credentials-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Whoever can read this file can use it. Glasshouse can keep tokens in the "
        "system's keyring instead.",
    ),
    "condarc-full-address": QT_TRANSLATE_NOOP(
        "Engine", "The address of {channel} is one folder too deep."
    ),
    "condarc-full-address-why": QT_TRANSLATE_NOOP(
        "Engine",
        "conda adds the channel's name to it, and so asks for {channel}/{channel}, "
        "which is not there.",
    ),
    "condarc-full-address-fix": QT_TRANSLATE_NOOP("Engine", "Shorten it to {parent}"),
    "condarc-alias-mirror": QT_TRANSLATE_NOOP(
        "Engine", "Every channel without an address of its own is looked for at {host}."
    ),
    "condarc-alias-mirror-why": QT_TRANSLATE_NOOP(
        "Engine", "A mirror has some channels only; all others then can't be found."
    ),
    "condarc-alias-mirror-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-channel-by-address": QT_TRANSLATE_NOOP(
        "Engine", "{channel} is named by the address of a mirror."
    ),
    "condarc-channel-by-address-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Its packages then count as another channel's, and changing the mirror means "
        "changing this line.",
    ),
    "condarc-channel-by-address-fix": QT_TRANSLATE_NOOP("Engine", "Write {channel}"),
    "condarc-priority-value": QT_TRANSLATE_NOOP("Engine", "“{value}” is no channel priority."),
    "condarc-priority-value-why": QT_TRANSLATE_NOOP(
        "Engine", "It can be strict, flexible or disabled. conda stops at anything else."
    ),
    "condarc-not-a-list": QT_TRANSLATE_NOOP("Engine", "“{key}” should be a list."),
    "condarc-not-a-list-why": QT_TRANSLATE_NOOP(
        "Engine",
        "conda takes one value for a list of one; write each on a line of its own, after a dash.",
    ),
    "condarc-twice": QT_TRANSLATE_NOOP("Engine", "{value} is named twice."),
    "condarc-twice-why": QT_TRANSLATE_NOOP("Engine", "Only the first place counts."),
    "condarc-twice-fix": QT_TRANSLATE_NOOP("Engine", "Remove the second"),
    "condarc-defaults-active": QT_TRANSLATE_NOOP(
        "Engine", "“defaults” still asks Anaconda's own server."
    ),
    "condarc-defaults-active-why": QT_TRANSLATE_NOOP(
        "Engine",
        "The other channels come from a mirror, but each plan also waits for that "
        "server, which is slow from here or out of reach.",
    ),
    "condarc-defaults-active-fix": QT_TRANSLATE_NOOP("Engine", "Remove “defaults”"),
    "condarc-cloud-msys2": QT_TRANSLATE_NOOP("Engine", "msys2 is no longer at this address."),
    "condarc-cloud-msys2-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Mirrors have dropped cloud/msys2. Its packages are part of “defaults” on Windows.",
    ),
    "condarc-cloud-msys2-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-msys2-elsewhere": QT_TRANSLATE_NOOP(
        "Engine", "msys2 holds packages for Windows alone."
    ),
    "condarc-msys2-elsewhere-why": QT_TRANSLATE_NOOP("Engine", "It does no harm here."),
    "condarc-no-certificates": QT_TRANSLATE_NOOP("Engine", "Certificates are not checked."),
    "condarc-no-certificates-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Anybody between here and the server can put in packages of their own. Where an"
        " institution's own certificate is the reason, add it to the system's.",
    ),
    "condarc-no-certificates-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-certificate-gone": QT_TRANSLATE_NOOP(
        "Engine", "The certificate file {file} is not there."
    ),
    "condarc-certificate-gone-why": QT_TRANSLATE_NOOP(
        "Engine", "conda can't reach any server over https without it."
    ),
    "condarc-offline": QT_TRANSLATE_NOOP("Engine", "conda is told to stay offline."),
    "condarc-offline-why": QT_TRANSLATE_NOOP(
        "Engine", "It then installs from its cache alone and finds nothing new."
    ),
    "condarc-offline-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "condarc-old-archives": QT_TRANSLATE_NOOP("Engine", "Only old archives (.tar.bz2) are used."),
    "condarc-old-archives-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Most packages exist as .conda alone today, and mirrors delete the old twins: "
        "packages then can't be found.",
    ),
    "condarc-old-archives-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "pip-trusted-host": QT_TRANSLATE_NOOP(
        "Engine", "pip does not check the certificate of {host}."
    ),
    "pip-trusted-host-why": QT_TRANSLATE_NOOP(
        "Engine", "Anybody between here and the server can put in packages of their own."
    ),
    "pip-trusted-host-fix": QT_TRANSLATE_NOOP("Engine", "Remove the line"),
    "pip-credentials": QT_TRANSLATE_NOOP("Engine", "An address holds a password: {address}"),
    "pip-credentials-why": QT_TRANSLATE_NOOP("Engine", "Whoever can read this file can use it."),
    "pip-http": QT_TRANSLATE_NOOP("Engine", "{host} is asked without encryption."),
    "pip-http-why": QT_TRANSLATE_NOOP(
        "Engine",
        "On the way anybody can read and change what is downloaded; newer versions of pip refuse.",
    ),
    "pip-http-fix": QT_TRANSLATE_NOOP("Engine", "Write https"),
    "pip-index-twice": QT_TRANSLATE_NOOP("Engine", "The same index is named twice."),
    "pip-index-twice-why": QT_TRANSLATE_NOOP("Engine", "It is asked twice for each package."),
    "pip-index-twice-fix": QT_TRANSLATE_NOOP("Engine", "Remove the second"),
    "pip-extra-index": QT_TRANSLATE_NOOP("Engine", "pip also takes packages from {host}."),
    "pip-extra-index-why": QT_TRANSLATE_NOOP(
        "Engine",
        "The highest version of a name wins, wherever it is from. A stranger's package "
        "of that name can step in.",
    ),
    "proxy-differs": QT_TRANSLATE_NOOP(
        "Engine", "Glasshouse, conda and pip go through different proxies."
    ),
    "proxy-differs-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Glasshouse: {glasshouse}. conda: {conda}. pip: {pip}. What works in one then "
        "fails in the other.",
    ),
    "proxy-socks": QT_TRANSLATE_NOOP("Engine", "{address} ({origin}) is a SOCKS proxy."),
    "proxy-socks-why": QT_TRANSLATE_NOOP(
        "Engine",
        "conda and pip need an extra package (PySocks) for it. Most proxy programs "
        "offer an http address too.",
    ),
    "proxy-no-scheme": QT_TRANSLATE_NOOP(
        "Engine", "{address} ({origin}) does not say how to speak to the proxy."
    ),
    "proxy-no-scheme-why": QT_TRANSLATE_NOOP(
        "Engine", "Some programs read over it. It should begin with http://."
    ),
    "proxy-tls-to-local": QT_TRANSLATE_NOOP(
        "Engine", "{address} ({origin}) speaks TLS to a proxy of this computer."
    ),
    "proxy-tls-to-local-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Local proxy programs speak plain http, also for https pages; several tools "
        "then stop with a TLS error. It should begin with http://.",
    ),
    "proxy-program": QT_TRANSLATE_NOOP(
        "Engine", "{address} ({origin}) is where {program} usually listens."
    ),
    "proxy-program-why": QT_TRANSLATE_NOOP(
        "Engine", "When that program is not running, nothing can be downloaded."
    ),
    "config-no-access": QT_TRANSLATE_NOOP("Engine", "{file} can't be read."),
    "config-no-access-why": QT_TRANSLATE_NOOP(
        "Engine", "You have no permission for it, so nobody knows what it says."
    ),
    "config-broken": QT_TRANSLATE_NOOP("Engine", "{file} is not in a form {tool} can read."),
    "config-broken-why": QT_TRANSLATE_NOOP(
        "Engine", "{tool} stops at such a file, and so does everything that uses it."
    ),
    "config-broken-line": QT_TRANSLATE_NOOP("Engine", "Line {line} can't be read."),
    "config-broken-line-why": QT_TRANSLATE_NOOP(
        "Engine",
        "{tool} stops at such a file, and so does everything that uses it. A tab, a "
        "missing space after a colon or a setting written twice are usual reasons.",
    ),
    "config-not-utf8": QT_TRANSLATE_NOOP("Engine", "{file} is not written in UTF-8."),
    "config-not-utf8-why": QT_TRANSLATE_NOOP(
        "Engine", "conda reads UTF-8 alone. Save the file in that encoding."
    ),
    "edit-fixes": QT_TRANSLATE_NOOP("Engine", "Mend %n finding(s)"),
}

PROBLEMS: dict[str, ProblemText] = {
    "configuration-finding-gone": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is nothing to mend there any more"),
        QT_TRANSLATE_NOOP("Engine", "The file was changed since it was looked at."),
        QT_TRANSLATE_NOOP("Engine", "Look at the configuration again."),
    ),
}
