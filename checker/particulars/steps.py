"""What keeps two days of one kind of act apart though nothing contradicts: a bill's two chambers,
the steps of an opening, a date proposed and a date fixed, an old date and the new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# A bill passes the lower house on Tuesday and the upper one on Thursday.
_UPPER = re.compile(
    r"\b(?:upper (?:house|chamber)|[Ss]enat(?:e|ors?)|Lords|peers|Bundesrat|Rajya Sabha"
    r"|Council of States|Federation Council|Legislative Council)\b"
)
_LOWER = re.compile(
    r"\b(?:lower (?:house|chamber)|House of Representatives|[Rr]epresentatives|Commons|deputies"
    r"|Bundestag|Sejm|Duma|Lok Sabha|National Assembly|Legislative Assembly|Chamber of Deputies"
    r"|MPs|[Cc]ongress(?:men|women)?|the House)\b"
)
# By the kind of act: of these one clause may name a step that the other one does not mean.
_STEPS: Mapping[str, tuple[str, ...]] = {
    # "opens to the public on 3 May", "members may come on 1 May"
    "opening": (
        r"preview|members|press|invited|vip|soft opening|dress rehearsal",
        r"partial(?:ly)?|partly|one lane|single lane|one-way|phases?|stages?|pilot|trial|limited",
        r"freight|pedestrians?|cyclists?|heavy vehicles",
        r"advance|pre-?sale|pre-?order|general sale",
    ),
    # "teachers strike on Monday, nurses on Tuesday"
    "walkout": (
        r"nurs(?:es?|ing)",
        r"teachers?|lecturers?",
        r"doctors?|medics?|physicians?",
        r"pilots?",
        r"cabin crew|stewards",
        r"drivers?",
        r"ground staff|baggage|handlers",
        r"cleaners?",
        r"ballots?|vote[sd]?",
    ),
    # "the committee backed it on Monday, the whole house on Thursday"
    "vote": (
        r"committee|panel|commission",
        r"first reading|in principle",
        r"second reading",
        r"third reading|final reading|final vote",
        r"run-?off|second round|first round",
        r"early voting|postal|advance voting|primar(?:y|ies)",
        r"amend\w+",
    ),
    "hearing": (
        r"appeals?|appellate",
        r"supreme court|high court|court of appeal",
        r"pleas?|plead|arraign\w+",
        r"trial",
        r"inquest",
        r"prelim\w+|pre-trial|case management|directions",
        r"bail",
    ),
    "match": (
        r"semi-?finals?|quarter-?finals?|first leg|second leg|replay|rematch|return leg",
        r"wom[ae]n['’]?s?|under-?\d\d|juniors?|youth",
    ),
    "funeral": (r"memorial|lying in state|wake|vigil", r"private"),
    "closure": (r"partial(?:ly)?|partly|phases?|stages?|summer|winter|temporar\w+|new patients",),
    "death": (r"brain[- ]dead|life support|declared|pronounced|found",),
}
_SAME_STEPS = {"reopening": "opening"}
_READ = {
    kind: tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in steps)
    for kind, steps in _STEPS.items()
}
# A date that somebody only asks for, hopes for or thinks of.
_ASKED = re.compile(
    r"\b(?:propos\w+|recommend\w+|hop(?:es?|ed|ing)|aims?|aim(?:ed|ing)|wants?|wanted|calls? for"
    r"|called for|demand\w*|urge\w*|suggest\w*|target\w*|provisional\w*|tentative\w*|as early as"
    r"|at the earliest|earliest|could|may (?!\d)|might|unless|if|possibly|likely|perhaps"
    r"|around|about|no later than|at the latest)\b"
)
# A date that had been, or that has been moved.
_MOVED = re.compile(
    r"\b(?:postpon\w+|brought forward|resched\w*|put (?:back|off)|pushed (?:back|to)"
    r"|(?<!months of )(?<!years of )(?<!weeks of )delay(?:ed|s)?"
    r"|moved (?:to|from)|new date|original(?:ly)?|instead|(?:had|have) been (?:due|set|planned)"
    r"|should have|will now|must wait|waits? until)\b",
    re.IGNORECASE,
)
# "will now be played on 4 May", "was put off until 4 May": the new one.
_TO = re.compile(
    r"\b(?:(?:moved|postponed|put (?:back|off)|pushed back|brought forward|rescheduled|delayed"
    r"|(?:must|have to|has to|will have to) wait) (?:by \w+ \w+ )?(?:to|until|till|for)"
    r"|(?:will|is|are) now\b[^,;.]*\b(?:on|for|from)|new date (?:is|will be|of))"
    r" (?:the )?(?:noon |midday )?(?:on )?$",
    re.IGNORECASE,
)


def other_step(kinds: Iterable[str], one: str, two: str) -> bool:
    """Whether one of two clauses on acts of some kinds names a step that the other one does not."""
    told = {_SAME_STEPS.get(kind, kind) for kind in kinds}
    if "vote" in told:
        chambers = [(bool(_UPPER.search(t)), bool(_LOWER.search(t))) for t in (one, two)]
        if chambers[0] != chambers[1]:
            return True
    return any(
        bool(step.search(one)) != bool(step.search(two))
        for kind in told
        for step in _READ.get(kind, ())
    )


def only_asked(sentence: str) -> bool:
    """Whether a date may be no more than a wish, a guess or a bound: "hopes to open on 3 May"."""
    return _ASKED.search(sentence) is not None


def moved(sentence: str) -> bool:
    """Whether a sentence knows of a date that was moved."""
    return _MOVED.search(sentence) is not None


def moved_to(sentence: str, start: int) -> bool:
    """Whether the day that begins at `start` is the one to which something was moved."""
    return _TO.search(sentence, 0, start) is not None
