"""Which sentences of a page tell its story, and which are the page around it.

A page as crawled mixes the story with sign-in forms, headlines of other stories, captions, tips
and closing lines. A figure in "Man, 30, killed in Southside shooting" must not become a fact of
a story from elsewhere, so what does not read as prose of this story is left out: precision
counts for more here than completeness. Most signals are structural (punctuation, function words,
repetition, words shared with title and lead, who is addressed); the word lists hold only what
every site says to its readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

from checker.notes import is_note

# What pages say about themselves, in whatever story.
_FURNITURE = re.compile(
    r"copyright (?:\d|©|\(c\))|©|all rights reserved|\bcookies\b|java ?script"
    r"|\b(?:sign|log) ?(?:in|up) (?:to|for|using|with|or|now|here|today)\b.{0,40}"
    r"\b(?:account|profile|facebook|e-?mail|alerts?|comment|updates)|newsletter"
    r"|\b(?:agree|accept|our|your|see)\b.{0,60}\b(?:terms of (?:service|use)|privacy policy)"
    r"|\bclick (?:here|on|below|the)|\bbuy photo|continue reading"
    r"|e-?mail (?:alerts?|notifications?|newsletters?)|\bour (?:free )?(?:mobile )?app\b"
    r"|(?:app|play) store|download the .{0,30}\bapp\b|read or share"
    r"|(?:follow|like|find) (?:us|me|him|her|\w+ \w+|@\w+) on (?:twitter|facebook|insta)"
    r"|contributed (?:to this|reporting)|material may not be (?:published|reproduced)"
    r"|comments? (?:section|policy|below)|(?:post|leave|add|submit) a comment"
    r"|(?:story|article|report) (?:will|to) be updated|notification has been",
    re.IGNORECASE,
)
# The same, but only where it is all that a short sentence says.
_SHORT_FURNITURE = re.compile(
    r"^advertisement\b|^story continue[sd]|\b(?:sign|log) ?(?:in|up)\b|\bsubscribe\b|user ?name"
    r"|(?:posted|published|updated|last modified)(?: on| at|:)* ?(?:\w+day,? )?(?:\d|jan|feb|mar"
    r"|apr|may|jun|jul|aug|sep|oct|nov|dec)|check back (?:for|with|later)|stay with \S+ for"
    r"|developing story|^already (?:have|a|registered)\b.{0,40}\?"
    r"|^(?:share|tweet|print|e-?mail|close|comments?|more|hide caption)$"
    r"|^(?:by|from) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}$|\bplease\b|\b(?:you|your) (?:must|can"
    r"|may|agree|registration|account|e-?mail|browser|device|profile|password|story|stories|comment)\b"
    r"|^(?:enter|visit|download|watch|join|register|share|follow|find)\b.*\b(?:you|your|us|our)\b",
    re.IGNORECASE,
)
_SHORT = 16
# A text that comes as one paragraph may hold a caption, but it is none.
_LONGEST_CAPTION = 600
_APPEAL = re.compile(
    r"^(?:anyone|any ?body|if you|those|people|persons|witnesses|residents|police ask)\b.{0,160}?"
    r"\b(?:information|knows?|witness|details|tips?|saw|seen|recognize|whereabouts)\b.{0,200}?"
    r"\b(?:call|contact|e-?mail|text|phone|report|asked|urged|encouraged|come forward)"
    r"|crime ?stoppers.{0,80}\d{3}|\btips? (?:can|may) be\b"
    r"|\b(?:call|contact|text|calling)\b.{0,100}?(?:\d{3}\)?[-. ]\d{3}-\w{4}|\d{3}-[A-Z\d]{4})\b",
    re.IGNORECASE | re.DOTALL,
)
# A line that ends the story proper; what follows is the site's.
_CLOSING = re.compile(
    r"copyright (?:\d|©|\(c\))|©|all rights reserved|read or share"
    r"|contributed (?:to this|reporting)|^-?30-?$|^#\s?#\s?#"
    r"|^(?:\[?e-?mail\]?|\S+@\S+\.\w+|\(?\d{3}\)?[ -]\d{3}-\d{4})$",
    re.IGNORECASE,
)
# A word or two before a link to another story. Upper case, or a capital and a colon.
_POINTER = re.compile(
    r"^\W*(?:(?:RELATED|MORE|VIDEO|PHOTOS?|WATCH|READ|SEE|ALSO|LISTEN|GALLERY|SLIDESHOW|IMAGES|RAW"
    r"|MAP|LINK|TRENDING|POLL|DOCUMENTS?|INTERACTIVE|TIMELINE|COVERAGE|EMBED|UP NEXT|DON'T MISS)\b"
    r"|(?:(?:Related|More|Video|Photos?|Watch|Read|See|Also|Gallery|Previous|Trending|Popular|Top"
    r"|Most|Recommended|Embed|Quick|In other|Elsewhere)\b[\w '’-]{0,30}(?::|\||>|$|\.\.\.))"
    r"|(?:Related|Recommended|Trending|Popular|Latest|Most (?:Popular|Read|Viewed)|More) (?:Content"
    r"|Articles?|Stor(?:y|ies)|Coverage|News|Links?|Videos?|from|On This)\b)"
)
# An entry of a list of videos: "1:17 Woman shot dead in Carver Heights".
_TIMED = re.compile(r"\d{1,2}:\d\d (?!\w+day\b|[AP]M\b|[ECMP][DS]?T\b)[\"“A-Z]")
_CAPTION = re.compile(
    r"\b(?:Image|Photo|Slide|Picture) \d+ (?:of|/)|\((?:Photo|Source|Credit|Courtesy|Image|File"
    r"|Provided|WSB|AP|Getty)\b[^()]*\)?$|\(AP Photo|/(?:AP|Getty|Reuters|AFP)\b(?!\)?\s*[-–—])"
    r"|\b(?:Photo|Image|Credit|Courtesy)(?: credit| courtesy)?(?: of)?: |Getty Images"
    r"|\bFile photo\b|\bShutterstock\b|^(?:View Full )?Caption\b|toggle caption"
    r"|Hide [Cc]aption|^Enlarge\b|\bPhoto by\b|^Photo\b|Buy Photo"
    r"|/[A-Z][\w ]+(?:News|Times|Post|Tribune|Daily News)\)?$"
    r"|^(?:In this|This) .{0,60}\b(?:photo|image|video)\b",
)
_OF_MANY = re.compile(r"\b(?:Image|Photo|Slide|Picture) \d+ of \d+")
_TWEET = re.compile(r"—\s?[^—]{1,50}\(@\w+\)|pic\.twitter\.com/|https?://t\.co/")
_ENDS = re.compile(
    r"[.!?…:;,](?:\s?[\"'”’)\]]|--?|\s?\([A-Z]{2,6}\))*$|\.\s*(?:--?|—)\s?[A-Z][\w/]+$"
)
# Words that prose cannot do without and headlines do.
_PROSE = re.compile(
    r"\b(?:the|an?|was|were|has|had|have|been|is|are|their|his|her|its|they|he|she|it|that|who"
    r"|which|said|says)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_BULLET = re.compile(r"^\s*[•*·▪–—-]\s*\w|^\s*\d{1,2}[.)]\s")
_CONTENT_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]{3,}")
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "that this with from have been were they their said says after before about when where"
        " which while would could over more than into also there what other than some people"
        " police officials authorities year years news told near shot shooting killed dead wounded"
        " injured death dies died",
    )
)

# A text of so few lines may be a bare headline and its deck.
_FEW = 3
# Shorter sentences may well be said twice ("He died.").
_LONG_KEY = 20
# Of a caption only a toll is worth having; the rest describes a picture.
_TOLL = re.compile(
    r"\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b"
    r"[^.;]{0,40}\b(?:killed|dead|died|injured|wounded|hurt)\b|\b(?:killed|killing|injured"
    r"|injuring|wounded|wounding|left|leaving) (?:at least )?(?:\d{1,4}|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|dozens)\b",
    re.IGNORECASE,
)
# Words that a caption shares with title and lead where it belongs to the story.
_CAPTION_SHARES = 3
# Paragraphs from one doubled blurb to the next.
_TEASER_GAP = 5


class _Kind(Enum):
    PROSE = auto()
    LINE = auto()  # no sentence: a headline, a label, a link
    CAPTION = auto()
    POINTER = auto()
    FURNITURE = auto()
    REPEATED = auto()
    NOTE = auto()  # a correction, an editor's note


_NEVER = {_Kind.FURNITURE, _Kind.REPEATED, _Kind.POINTER, _Kind.NOTE}


def belongs(sentences: Sequence[str], paragraph_of: Sequence[int], title: str) -> list[bool]:
    """Whether each sentence of a text is part of the story that `title` heads.

    `paragraph_of[i]` is the number of the paragraph that sentence i stands in, not decreasing.
    Where nothing of a text reads as a story, or it is a few lines only, all that is neither
    furniture nor a link is kept.
    """
    paragraphs: list[_Paragraph] = []
    for sentence, number in zip(sentences, paragraph_of, strict=True):
        if not paragraphs or paragraphs[-1].number != number:
            paragraphs.append(_Paragraph(number))
        paragraphs[-1].sentences.append(sentence)
        paragraphs[-1].furniture.append(_is_furniture(sentence))
    kinds = list(_kinds(paragraphs))
    kept = _kept([paragraph.text for paragraph in paragraphs], kinds, title)
    if not any(kept) or (_Kind.PROSE not in kinds and len(kinds) <= _FEW):
        kept = [kind not in _NEVER for kind in kinds]
    found: list[bool] = []
    told: set[str] = set()
    for paragraph, kind, keep in zip(paragraphs, kinds, kept, strict=True):
        caption = kind is _Kind.CAPTION and _Kind.PROSE in kinds
        alone = len(paragraph.sentences) == 1 and not caption
        for sentence, furniture in zip(paragraph.sentences, paragraph.furniture, strict=True):
            # Not told twice, and no headline run into a paragraph.
            key = _key(sentence)
            again = key in told and len(key) > _LONG_KEY
            reads = alone or _is_prose(sentence)
            if caption:
                reads = reads and _TOLL.search(sentence) is not None
            found.append(keep and reads and not again and not furniture)
            if found[-1]:
                told.add(key)
    return found


@dataclass(slots=True)
class _Paragraph:
    number: int
    sentences: list[str] = field(default_factory=list)
    furniture: list[bool] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


def _kinds(paragraphs: Sequence[_Paragraph]) -> Iterator[_Kind]:
    seen: set[str] = set()
    for paragraph in paragraphs:
        text = paragraph.text
        key = _key(text)
        if key in seen and len(key) > _LONG_KEY:
            yield _Kind.REPEATED
        elif is_note(text):
            yield _Kind.NOTE
        elif _POINTER.search(text) or _TIMED.match(text):
            yield _Kind.POINTER
        elif all(paragraph.furniture):
            yield _Kind.FURNITURE
        elif len(_OF_MANY.findall(text)) > 2 and len(paragraphs) > 1:
            yield _Kind.CAPTION  # a gallery
        elif len(text) < _LONGEST_CAPTION and (_CAPTION.search(text) or _TWEET.search(text)):
            yield _Kind.CAPTION
        elif any(map(_is_prose, paragraph.sentences)):
            yield _Kind.PROSE
        else:
            yield _Kind.LINE
        seen.add(key)


def _kept(texts: Sequence[str], kinds: Sequence[_Kind], title: str) -> list[bool]:
    teasers = _teasers(texts, title)
    prose = [i for i, kind in enumerate(kinds) if kind is _Kind.PROSE and i not in teasers]
    about = _content(title)
    for i in prose[:3]:
        about |= _content(texts[i])
    closed = False
    kept: list[bool] = []
    for i, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        if kind is _Kind.PROSE:
            of_this = not closed or len(_content(text) & about) >= 3
            kept.append(of_this and i not in teasers)
        elif kind is _Kind.LINE:
            kept.append(_own_line(i, text, texts, prose, title))
        elif kind is _Kind.CAPTION:
            # The words below a picture of this story often tell its toll.
            kept.append(not closed and len(_content(text) & about) >= _CAPTION_SHARES)
        else:
            kept.append(False)
        closed = closed or (len(prose) > 1 and i > prose[1] and bool(_CLOSING.search(text[:300])))
    return kept


def _teasers(texts: Sequence[str], title: str) -> set[int]:
    """Blurbs of other stories, whole sentences though they are: a page prints each twice, once
    with its link, and they share no words with the title. Between two of them stand others whose
    two copies differ."""
    about = _content(title)
    if len(about) < 2:
        return set()
    keys = [_key(text) for text in texts]
    foreign = [len(_content(text) & about) < 2 for text in texts]
    doubled = [i for i in range(1, len(keys)) if keys[i] == keys[i - 1] and foreign[i]]
    found: set[int] = set()
    for first, second in pairwise(doubled):
        if second - first <= _TEASER_GAP:
            found |= {i for i in range(first - 1, second + 1) if foreign[i]}
    return found


def _own_line(i: int, text: str, texts: Sequence[str], prose: Sequence[int], title: str) -> bool:
    """Whether a line that is no sentence is the story's own: its headline, or an item of a list
    that a sentence announces."""
    before_story = not prose or i < prose[0]
    if before_story:
        words = _content(text)
        return (not title and i == 0) or (
            bool(words) and len(words & _content(title)) * 2 > len(words)
        )
    if not _BULLET.match(text):
        return False
    for above in reversed(texts[:i]):
        if not _BULLET.match(above):
            return above.rstrip().endswith(":") and len(above.split()) > 3
    return False


def _is_furniture(text: str) -> bool:
    if len(text) < _LONGEST_CAPTION and _TWEET.search(text):
        return True
    unquoted = _QUOTED.sub("", text)
    if _FURNITURE.search(unquoted) or _APPEAL.search(unquoted) or is_note(text):
        return True
    return text.count(" ") < _SHORT and bool(_SHORT_FURNITURE.search(unquoted))


def _is_prose(text: str) -> bool:
    words = text.split()
    letters = sum(map(str.isalpha, text))
    if letters and sum(map(str.isupper, text)) > 0.6 * letters:
        return False  # closed captions of a broadcast, which run on into other stories
    if _ENDS.search(text.rstrip()):
        return not (text.rstrip()[-1] in ":," and len(words) < 6)
    share = 8 if len(words) < 25 else 12
    return len(words) >= 10 and len(_PROSE.findall(text)) * share >= len(words)


def _content(text: str) -> set[str]:
    return {word for word in map(str.lower, _CONTENT_WORD.findall(text)) if word not in _COMMON}


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
