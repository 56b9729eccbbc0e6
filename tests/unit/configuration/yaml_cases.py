"""Random .condarc files as people write them: comments, quotes, indents, flow lists, line ends."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    ["conda-forge", "defaults", "bioconda", "pytorch", "on", "1.10", "a b", "it's", "x: y", "日本"]
)
_URLS = st.sampled_from(
    [
        "https://mirrors.tuna.tsinghua.edu.cn/anaconda/cloud",
        "http://mirrors.aliyun.com/anaconda/pkgs/main",
        "https://user:secret@company.example/conda",
        "https://conda.anaconda.org/conda-forge/",
    ]
)
_COMMENT = st.sampled_from(["", "", "", "  # why", " #!top"])
_BLANKS = st.sampled_from(["", "", "", "\n", "# a remark\n", "  # indented\n", "\n\n"])
_OTHER = st.sampled_from(
    [
        "always_yes: true",
        "env_prompt: '[ {name} ] > '",
        "pinned_packages: [colcon-core>=0.20]",
        "proxy_servers:\n    http: http://user:pass@corp.com:8080",
        "note: >\n  folded\n  text",
        "empty:",
        "ssl_verify: FALSE # never",
    ]
)


def _quoted(draw: st.DrawFn, word: str) -> str:
    style = draw(st.sampled_from(["plain", "'", '"']))
    safe = word not in {"on", "1.10", "x: y"}
    if style == "plain" and safe:
        return word
    return '"' + word + '"' if style == '"' else "'" + word.replace("'", "''") + "'"


@st.composite
def _list(draw: st.DrawFn, key: str) -> str:
    items = draw(st.lists(st.one_of(_WORDS, _URLS), min_size=1, max_size=4, unique=True))
    if draw(st.booleans()) and draw(st.booleans()):
        inside = ", ".join(_quoted(draw, item) if "," not in item else item for item in items)
        return f"{key}: [{inside}]{draw(_COMMENT)}"
    indent = draw(st.sampled_from(["", "  ", "    "]))
    gap = draw(st.sampled_from([" ", "   "]))
    lines = [f"{key}:{draw(_COMMENT)}"]
    for item in items:
        remark = draw(_BLANKS).rstrip("\n")
        if remark:
            lines.append(remark)
        lines.append(f"{indent}-{gap}{_quoted(draw, item)}{draw(_COMMENT)}")
    return "\n".join(lines)


@st.composite
def _map(draw: st.DrawFn, key: str) -> str:
    names = draw(
        st.lists(
            st.sampled_from(["conda-forge", "bioconda", "msys2", "nvidia", "own/label/x"]),
            min_size=1,
            max_size=4,
            unique=True,
        )
    )
    urls = [draw(_URLS) for _ in names]
    if draw(st.booleans()) and draw(st.booleans()):
        return f"{key}: {{{', '.join(f'{n}: {u}' for n, u in zip(names, urls, strict=True))}}}"
    indent = draw(st.sampled_from(["  ", "    "]))
    lines = [f"{key}:"]
    for name, url in zip(names, urls, strict=True):
        lines.append(f"{indent}{name}: {_quoted(draw, url)}{draw(_COMMENT)}")
        lines.append(draw(_BLANKS).rstrip("\n") or f"{indent}# end of {name}")
    return "\n".join(lines)


@st.composite
def condarc_files(draw: st.DrawFn) -> bytes:
    """The bytes of a file."""
    parts = [
        *(draw(_list(key)) for key in ("channels", "default_channels") if draw(st.booleans())),
        *([draw(_map("custom_channels"))] if draw(st.booleans()) else []),
        *draw(st.lists(_OTHER, max_size=3, unique_by=lambda text: text.split(":")[0])),
    ]
    parts = draw(st.permutations(parts))
    text = draw(_BLANKS) + "".join(f"{part}\n{draw(_BLANKS)}" for part in parts)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()
