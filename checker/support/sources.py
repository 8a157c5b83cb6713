"""Who is independent of whom: copies, reports of one outlet, clients of one wire are one source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from checker.types import Article

_AGENCIES = {
    "reuters": r"Reuters",
    "ap": r"AP|(?:The )?Associated Press",
    "afp": r"AFP|Agence France[- ]Presse",
    "upi": r"UPI|United Press International",
    "efe": r"EFE",
    "dpa": r"dpa|DPA",
    "xinhua": r"Xinhua",
    "tass": r"TASS|Tass",
    "interfax": r"Interfax",
    "ansa": r"ANSA",
    "pti": r"PTI|Press Trust of India",
    "kyodo": r"Kyodo",
    "yonhap": r"Yonhap",
    "anadolu": r"Anadolu",
    "bloomberg": r"Bloomberg",
}
_NAMED = {name: re.compile(rf"\b(?:{words})\b") for name, words in _AGENCIES.items()}
_ANY = "|".join(_AGENCIES.values())
# Whose report a text is: "NORVIK (Reuters) -", "By The Associated Press", "- AFP" at its end.
_TOP, _END = 300, 80
_CREDIT = re.compile(rf"\((?:{_ANY})\)|\b[Bb][Yy]:? (?:{_ANY})\b|(?:{_ANY})\s*(?:[—–]|--)")
_CREDIT_END = re.compile(rf"(?:[-—–(]|\b[Ss]ource:)\s*(?:{_ANY})\)?\W*$")
# Whose word a sentence passes on: "according to AFP", "AFP reported", "told Reuters".
_RELAYED = re.compile(
    rf"\b(?:according to|told|quoted by|cited by|citing|via|reports? (?:by|from))\s+(?:the\s+)?"
    rf"(?P<one>{_ANY})\b|\b(?P<two>{_ANY})\s+(?:news agency\s+)?(?:has\s+|had\s+)?"
    r"(?:reported|reports|said|says|quoted|cited|quoting|citing)\b"
)


def origins_of(articles: Iterable[Article], copies: Mapping[str, str]) -> dict[str, str]:
    """Article id to its origin: articles of one origin are one source.

    Copies of one text, articles of one outlet and those that credit one wire are one.
    """
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    known = sorted(articles, key=lambda article: article.id)
    for article in known:
        keys = [f"copy {copies.get(article.id, article.id)}"]
        keys += [f"wire {name}" for name in credited(article)]
        if article.source.strip():
            keys.append(f"outlet {article.source.strip().casefold()}")
        for key in keys:
            one, two = sorted((root(f"id {article.id}"), root(key)))
            parent[two] = one
    return {article.id: root(f"id {article.id}") for article in known}


def credited(article: Article) -> frozenset[str]:
    """The agencies whose report the article is, by its source, its top or its last line."""
    top, end = article.text[:_TOP], article.text[-_END:]
    told = [match.group() for match in _CREDIT.finditer(top)]
    told += [match.group() for match in _CREDIT_END.finditer(end.rstrip())]
    return _agencies(" ".join([article.source, *told]))


def relayed(text: str) -> frozenset[str]:
    """The agencies whose word a sentence passes on."""
    said = (match["one"] or match["two"] for match in _RELAYED.finditer(text))
    return _agencies(" ".join(said))


def _agencies(words: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _NAMED.items() if pattern.search(words))
