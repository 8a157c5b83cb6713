"""A quote with what stands around it: the clashing words, their sentence, its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.types import Article, Side

SENTENCES = 2  # on each side: enough to see whose word it is and which day is meant
REACH = 420  # code points on each side: two long newspaper sentences

# Good enough to choose where a quotation begins; claims come from the real splitter.
_END = re.compile(
    r"(?<=[.!?…。！？])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\d_a-z])|\n\s*\n|(?<=[。！？])"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Five pieces that follow each other in the article, as they are there but for white space.

    `before` and `after` are the neighbouring sentences, `lead` and `rest` the sentence around
    `words`. `headline` stands above, empty where the quote is the headline itself.
    """

    before: str
    lead: str
    words: str
    rest: str
    after: str
    headline: str
    in_headline: bool


def quote_of(side: Side, article: Article | None) -> Quote:
    """The quote of one side; without its article, or of a withdrawn one, the sentence alone."""
    lead, words, rest = map(_flowing, sentence_of(side))
    if article is None or article.status != "usable":
        return Quote("", lead, words, rest, "", "", side.field == "title")
    if side.field == "title":
        after = _flowing(_opening(article.text.strip()))
        return Quote("", lead, words, rest, after, "", in_headline=True)
    before, after = article.text[: side.claim.start], article.text[side.claim.end :]
    before, after = _flowing(_closing(before)), _flowing(_opening(after))
    return Quote(before, lead, words, rest, after, _flowing(article.title), in_headline=False)


def sentence_of(side: Side) -> tuple[str, str, str]:
    """The sentence before, in and after the clashing words; all of it where nothing is marked."""
    start = min(max(0, side.start - side.claim.start), len(side.claim_text))
    end = min(max(start, side.end - side.claim.start), len(side.claim_text))
    if start == end:
        return "", side.claim_text, ""
    return side.claim_text[:start], side.claim_text[start:end], side.claim_text[end:]


def _flowing(text: str) -> str:
    """`text` with paragraphs on lines of their own, and lines broken for no reader joined."""
    return re.sub(r"\s+", lambda gap: "\n" if gap[0].count("\n") > 1 else " ", text)


def _closing(text: str) -> str:
    """The last sentences of `text`, with the white space behind them."""
    near = text[-REACH:]
    starts = [match.end() for match in _END.finditer(near.rstrip()) if match.end()]
    if len(starts) >= SENTENCES:
        return near[starts[-SENTENCES] :].lstrip()
    if len(text) <= REACH:
        return near.lstrip()
    return near[starts[0] :] if starts else "…" + near[near.find(" ") + 1 :]


def _opening(text: str) -> str:
    """The first sentences of `text`, with the white space before them."""
    near = text[:REACH]
    skipped = len(near) - len(near.lstrip())
    ends = [match.start() for match in _END.finditer(near, skipped)]
    if len(ends) >= SENTENCES:
        return _whole(near, ends[SENTENCES - 1])
    if len(text) <= REACH:
        return near.rstrip()
    return _whole(near, ends[0]) if ends else near[: near.rfind(" ")] + " …"


def _whole(text: str, end: int) -> str:
    """`text` up to `end`, with the closing quotation marks that follow."""
    match = re.compile(r"[\"'”’»)\]]*").match(text, end)
    return text[: match.end() if match else end]
