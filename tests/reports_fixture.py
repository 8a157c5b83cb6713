"""A small report, made by hand: a ferry fire, a bus crash, a harbour fire in Japanese.

All outlets, places and people are invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from checker.types import (
    Article,
    Claim,
    Count,
    Event,
    Fact,
    Field,
    Finding,
    Report,
    Side,
    Skipped,
    Span,
    Suppression,
)


def article(id: str, source: str, published: str | None, title: str, text: str) -> Article:
    """An article that stands verbatim in the file of its name."""
    digest = sha256(text.encode("utf-8", "replace")).hexdigest()
    path = f"desk/{id}.txt"
    return Article(id, text, title, source, published, path, sha256=digest, verbatim=True)


def side(
    article: Article,
    sentence: str,
    words: str,
    value: str,
    said_by: str | None = None,
    as_of: str | None = None,
    copies: Sequence[str] = (),
    ours: bool = False,
) -> Side:
    """The side that marks `words` in `sentence`, wherever the article has them."""
    field: Field = "title" if sentence in article.title else "text"
    whole = article.title if field == "title" else article.text
    claim = whole.index(sentence)
    start = claim + sentence.index(words)
    line = whole.count("\n", 0, start) + 1
    column = start - (whole.rfind("\n", 0, start) + 1) + 1
    verbatim = field == "text"
    return Side(
        article=article.id,
        field=field,
        start=start,
        end=start + len(words),
        text=words,
        claim=Span(article.id, field, claim, claim + len(sentence)),
        claim_text=sentence,
        path=article.path,
        line=line if verbatim else 1,
        column=column if verbatim else None,
        source=article.source,
        published=article.published,
        said_by=said_by,
        as_of=as_of or (article.published or "")[:10] or None,
        value=value,
        copies=tuple(copies),
        ours=ours,
    )


GAZETTE = article(
    "gazette-ferry",
    "Harbour Gazette",
    "2021-03-17T22:40:00+00:00",
    "Fire on the Ellery ferry leaves twelve dead",
    "PORT ELLERY, March 17. The night ferry from Port Ellery burned at its berth on Wednesday. "
    "Smoke could be seen from the far side of the bay.\n\n"
    "Twelve people were killed, the coast guard said, and 31 were taken to hospital. "
    "Divers searched the lower car deck until dark.\n\n"
    "The cause of the fire is not known. The operator has stopped two sister ships.",
)
NORTHWIRE = article(
    "northwire-0412",
    "North Wire",
    "2021-03-17T23:05:00+00:00",
    "Ellery ferry burns at berth",
    "A ferry caught fire in Port Ellery on Wednesday evening, shortly before it was to leave. "
    "Rescuers worked through thick smoke on the car deck and in the crew quarters below it, and "
    "at least 15 passengers and crew members died, hospital director Ana Reyes told reporters at "
    "the quay, where relatives had been waiting since the early evening for word of the missing. "
    "It was the worst accident in the port since the war.\n\nThe harbour master closed the basin.",
)
VALLEY = replace(NORTHWIRE, id="valley-post-7", source="Valley Post", path="desk/valley-post-7.txt")
LEDGER = article(
    "ledger-1",
    "Evening Ledger",
    "2021-03-17T22:55:00+00:00",
    "Ferry blaze at Ellery",
    "Coast guard officers counted 12 bodies on the quay. Nobody was still missing at ten.",
)
RADIO = article(
    "radio-early",
    "Coast Radio",
    "2021-03-17T19:10:00+00:00",
    "Ferry on fire in Port Ellery",
    "At least nine people have died in a fire on the Ellery ferry, police say. More to follow.",
)
COURIER = article(
    "courier-2",
    "Morning Courier",
    "2021-03-18T05:30:00+00:00",
    "Toll of the Ellery ferry fire rises to 17",
    "Two of the injured died overnight. The toll of the ferry fire now stands at 17, the ministry "
    "of health said on Thursday.",
)
BUS = article(
    "ledger-bus",
    "Evening Ledger",
    "2021-04-02",
    "Three hurt as bus leaves the road near Tarn",
    "A school bus left the road near Tarn on Friday morning. Five pupils were injured, two of "
    "them badly, the fire brigade said. The driver was not hurt.",
)
TIMES = article(
    "times-bus",
    "Tarn Times",
    None,
    "School bus in ditch",
    "Officials reported no casualties. Lessons began an hour late.",
)
MINATO = article(
    "minato-1",
    "港町日報",
    "2021-05-09",
    "倉庫で火災",
    "港の倉庫で火災があり、従業員12人が死亡したと消防が発表した。原因は調査中。",
)
MINATO_LATE = article(
    "minato-2",
    "港町日報",
    "2021-05-09",
    "倉庫火災、続報",
    "消防によると、この火災で従業員8人が死亡した。",
)

FERRY_NINE = side(
    RADIO,
    "At least nine people have died in a fire on the Ellery ferry, police say.",
    "At least nine people",
    "at least 9",
    "police",
)
FERRY_TWELVE = side(
    GAZETTE,
    "Twelve people were killed, the coast guard said, and 31 were taken to hospital.",
    "Twelve people",
    "12",
    "the coast guard",
    ours=True,
)
FERRY_FIFTEEN = side(
    NORTHWIRE,
    NORTHWIRE.text[NORTHWIRE.text.index("Rescuers") : NORTHWIRE.text.index(" It was the worst")],
    "at least 15 passengers and crew members",
    "at least 15",
    "Ana Reyes",
    copies=[VALLEY.id],
)
FERRY_BODIES = side(
    LEDGER, "Coast guard officers counted 12 bodies on the quay.", "12 bodies", "12"
)
FERRY_SEVENTEEN = side(
    COURIER,
    "The toll of the ferry fire now stands at 17, the ministry of health said on Thursday.",
    "17",
    "17",
    "the ministry of health",
)
BUS_THREE = side(BUS, BUS.title, "Three hurt", "3")
BUS_FIVE = side(
    BUS,
    "Five pupils were injured, two of them badly, the fire brigade said.",
    "Five pupils",
    "5",
    "the fire brigade",
)
BUS_NONE = side(TIMES, "Officials reported no casualties.", "no casualties", "0", "officials")
MINATO_TWELVE = side(
    MINATO,
    "港の倉庫で火災があり、従業員12人が死亡したと消防が発表した。",
    "従業員12人が死亡",
    "12",
    "消防",
)
MINATO_EIGHT = side(
    MINATO_LATE, "消防によると、この火災で従業員8人が死亡した。", "従業員8人が死亡", "8", "消防"
)


def _event(id: str, summary: str, where: str, kind: str, *sides: Side) -> Event:
    claims = tuple(
        Claim(
            one.claim_text,
            one.claim,
            one.said_by,
            facts=(
                Fact(
                    "killed",
                    Count(1, 1),
                    one.text,
                    Span(one.article, one.field, one.start, one.end),
                ),
            ),
        )
        for one in sides
    )
    ids = {name for one in sides for name in (one.article, *one.copies)}
    when = min((one.published[:10] for one in sides if one.published), default=None)
    return Event(id, tuple(sorted(ids)), claims, when, where, kind, summary)


FERRY = _event(
    "e1",
    "Fire on the Ellery ferry",
    "Port Ellery",
    "fire",
    FERRY_NINE,
    FERRY_TWELVE,
    FERRY_FIFTEEN,
    FERRY_BODIES,
    FERRY_SEVENTEEN,
)
CRASH = _event("e2", "School bus leaves the road", "Tarn", "crash", BUS_THREE, BUS_FIVE, BUS_NONE)
HARBOUR = _event("e3", "倉庫で火災", "港町", "fire", MINATO_TWELVE, MINATO_EIGHT)

FINDINGS = (
    Finding(
        "figure-superseded",
        "note",
        "at least 9 killed (Coast Radio) was raised to 17 (Morning Courier)",
        "killed",
        "e1",
        FERRY_NINE,
        FERRY_SEVENTEEN,
        confidence=0.81,
        score=0.64,
        fingerprint="5e8802f1c0ffee00",
    ),
    Finding(
        "casualty-conflict",
        "error",
        "12 killed (Harbour Gazette) or at least 15 (North Wire): both cannot be right",
        "killed",
        "e1",
        FERRY_TWELVE,
        FERRY_FIFTEEN,
        others=(FERRY_NINE, FERRY_BODIES, FERRY_SEVENTEEN),
        confidence=0.934567,
        score=0.99118,
        fingerprint="a41be2d0c0ffee00",
    ),
    Finding(
        "headline-conflict",
        "warning",
        "The headline says 3 injured, the text 5",
        "injured",
        "e2",
        BUS_THREE,
        BUS_FIVE,
        others=(BUS_NONE,),
        confidence=None,
        score=0.5,
        fingerprint="77aa01d2c0ffee00",
    ),
    Finding(
        "casualty-conflict",
        "error",
        "12 killed or 8: both cannot be right",
        "killed",
        "e3",
        MINATO_TWELVE,
        MINATO_EIGHT,
        confidence=0.71,
        score=0.8,
        fingerprint="c9d04f17c0ffee00",
    ),
    Finding(
        "unsupported",
        "warning",
        "No other outlet has this claim",
        None,
        "e2",
        replace(BUS_NONE, value=""),
        None,
        score=0.42,
        fingerprint="0d15ea5ec0ffee00",
    ),
    Finding(
        "casualty-conflict",
        "error",
        "5 injured (Evening Ledger) or 0 (Tarn Times): both cannot be right",
        "injured",
        "e2",
        BUS_FIVE,
        BUS_NONE,
        confidence=0.66,
        score=0.7,
        fingerprint="b0a7f00dc0ffee00",
        state="baselined",
    ),
    Finding(
        "self-contradiction",
        "warning",
        "The article says 3 in one place and 5 in another",
        "injured",
        "e2",
        BUS_THREE,
        BUS_FIVE,
        score=0.31,
        fingerprint="deadbea7c0ffee00",
        state="suppressed",
        suppression=Suppression("checker.toml: suppress 1", "the headline is being changed", None),
    ),
)

REPORT = Report(
    articles=(
        GAZETTE,
        NORTHWIRE,
        VALLEY,
        LEDGER,
        RADIO,
        COURIER,
        BUS,
        TIMES,
        MINATO,
        MINATO_LATE,
        Article(
            "wire-kill",
            "This text must never be seen.",
            "Kill: ferry",
            "North Wire",
            "2021-03-17",
            "desk/wire-kill.json",
            "https://north.example/kill",
            "withdrawn",
        ),
    ),
    events=(HARBOUR, FERRY, CRASH),
    findings=FINDINGS,
    skipped=(
        Skipped("desk/scan.pdf", None, "no reader for .pdf", "unknown-format"),
        Skipped("desk/feed.jsonl", 14, "the line is no JSON object", "bad-line"),
    ),
    counts={
        "articles": 11,
        "claims": 31,
        "facts": 14,
        "events": 3,
        "pairs": 21,
        "judged": 19,
        "capped": 2,
    },
    timings={"read": 0.0123456, "events": 0.2, "judge": 1.5},
    model={"name": "default", "digest": "0f" * 32},
    settings={"fail_on": "error", "ours": ["Harbour Gazette"], "today": "2021-05-10"},
    copies={VALLEY.id: NORTHWIRE.id},
)


def report_of(*findings: Finding, articles: Sequence[Article] = (), **changes: object) -> Report:
    """A report of `findings` over `articles` and nothing else."""
    bare = Report(tuple(articles), (), findings, (), {}, {}, REPORT.model, {})
    return replace(bare, **changes)  # type: ignore[arg-type]
