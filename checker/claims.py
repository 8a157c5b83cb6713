"""Claims of an article: its title and its sentences, each with whose word it is and for when."""

from __future__ import annotations

import re
from itertools import chain

from checker.days import days_of
from checker.names import names_of, words_of
from checker.sentences import paragraphs, sentences
from checker.speech import Speech, speech_of, speech_of_headline
from checker.story import belongs
from checker.types import Article, Claim, Field, Span

# " - CBS News 8", " :: WRAL.com", " | Reuters": the site, not the headline.
_SEPARATOR = re.compile(r"\s+(?P<mark>::|\||»|--?|–|—)\s+")
_SITE_WORDS = re.compile(
    r"\b(?:News(?:room|cent(?:er|re)|paper)?|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle"
    r"|Star|Sun|Observer|Guardian|Press|Radio|TV|Television|Channel|Network|Online|Media|Daily"
    r"|Today|Report(?:er)?|Eyewitness|Weather|Sports|FOX|ABC|CBS|NBC|CNN|BBC|NPR|AP|[KW][A-Z]{2,3}"
    r"(?:-(?:TV|FM|AM))?|Reuters|AFP)\b|\.(?:com|org|net|co|tv|news)\b"
)


def claims_of(article: Article) -> list[Claim]:
    """The claims of `article` in order: the title first if there is one, then every sentence.

    `facts` are left empty. Every claim's text is exactly its span of the field.
    """
    words = words_of(article.text)
    spans = sentences(article.text)
    texts = [article.text[slice(*span)] for span in spans]
    names = [names_of(text, words) for text in texts]
    paragraph_of = _numbers(spans, paragraphs(article.text))
    opens = [i == 0 or paragraph_of[i] != paragraph_of[i - 1] for i in range(len(spans))]
    speeches = speech_of(texts, opens, chain.from_iterable(names))
    told = belongs(texts, paragraph_of, article.title)
    claims = [
        _claim(article, "text", *parts) for parts in zip(spans, speeches, names, told, strict=True)
    ]
    start, end = headline(article.title, article.source)
    if start < end:
        title = article.title[start:end]
        speech = speech_of_headline(title, chain.from_iterable(names))
        parts = (start, end), speech, names_of(title, words), True
        claims.insert(0, _claim(article, "title", *parts))
    return claims


def headline(title: str, source: str = "") -> tuple[int, int]:
    """Range of the headline in a page's title: white space and names of the site left out."""
    marks = list(_SEPARATOR.finditer(title))
    end = len(title.rstrip())
    for mark in reversed(marks):
        tail = title[mark.end() : end]
        if mark["mark"] in {"::", "|", "»"} or _names_site(tail, source):
            end = mark.start()
        elif len(tail.split()) > 4:
            break
    start = len(title) - len(title.lstrip())
    return (start, end) if start < end else (0, 0)


def _names_site(words: str, source: str) -> bool:
    if len(words.split()) > 8:
        return False
    squeezed = re.sub(r"\W", "", words).lower()
    host = re.sub(r"\W", "", source.lower().removeprefix("www."))
    return bool(_SITE_WORDS.search(words)) or (len(squeezed) >= 4 and squeezed in host)


def _numbers(spans: list[tuple[int, int]], blocks: list[tuple[int, int]]) -> list[int]:
    """For every sentence the index of the paragraph that holds it."""
    indices: list[int] = []
    block = 0
    for start, _ in spans:
        while blocks[block][1] <= start:
            block += 1
        indices.append(block)
    return indices


def _claim(
    article: Article,
    field: Field,
    span: tuple[int, int],
    speech: Speech,
    names: tuple[str, ...],
    story: bool,
) -> Claim:
    text = (article.title if field == "title" else article.text)[slice(*span)]
    when, as_of = days_of(text, article.day)
    return Claim(
        text=text,
        span=Span(article.id, field, *span),
        said_by=speech.said_by,
        stance=speech.stance,
        as_of=as_of,
        when=when,
        names=names,
        story=story,
    )
