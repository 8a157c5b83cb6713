"""The deed that the words behind a number of people tell of.

"12 people were arrested", "62 people named in the case are in custody", "64 homeless",
"39 arrests", "the nine arrested marchers"; not "12 officers arrested a man", nor "12 people might
be freed".
"""

from __future__ import annotations

from checker.casualties.lexicon import MONTHS
from checker.particulars.deed_words import JOBS
from checker.particulars.headcount_groups import Group, Tape, is_numeral
from checker.particulars.headcount_words import (
    ADDED,
    ARE_CUT,
    BE,
    CLAUSE,
    CROWDS,
    DOES,
    DONE,
    FUNCTION,
    IN_ALL,
    LINKED,
    MODAL_AFTER,
    MODALS,
    NAMES,
    OBJECT,
    OWNED,
    PLURAL,
    PREPOSITIONS,
    SAYING,
    SINGULAR,
    STATE,
    STILL,
    TAKEN,
    VISITED,
)

# Words behind a number among which its verb stands.
_REACH = 18


def behind(tape: Tape, group: Group) -> str | None:
    """ "12 people were arrested", "62 people named in the case are in custody", "64 homeless"."""
    at = tape.words[group.last - 1].end
    told = IN_ALL.match(tape.low, at)
    begin = told.end() if told else at
    if tape.word(group.before) == "of" and tape.word(group.before - 1) in ("population", "one"):
        return None
    if not group.head and any(map(is_numeral, tape.words[: group.first])):
        # "Two were treated there, two were taken to hospital."
        return None if "hospital" in tape.low else _near(tape, group, begin)
    near = _near(tape, group, begin)
    if near and tape.word(group.last) in PLURAL | {"who"}:
        return near
    # "12 men held since May were freed": the verb of the sentence before that of the noun.
    return _further_on(tape, group) or near


def _near(tape: Tape, group: Group, begin: int) -> str | None:
    if tape.low[begin : begin + 1] != " ":
        return None
    return _phrase(tape, group, begin + 1, near=True)


def _further_on(tape: Tape, group: Group) -> str | None:
    """ "62 people named in the case are in custody", "40 pupils, most of them girls, fell ill"."""
    after = tape.word(group.last)
    if _led_by_preposition(tape, group) or not (group.head or after in FUNCTION or after == ","):
        return None
    relative = after in ("who", "that")
    attached = after in PREPOSITIONS or after in TAKEN or after == "," or relative
    listed = False
    for i in range(group.last, min(group.last + _REACH, len(tape.words))):
        word = tape.words[i]
        low = word.low
        if low in CLAUSE or low in '.;:!?"“”' or (low in SAYING and not listed):
            return None
        if (low in MODALS and not word.capital) or low in ("not", "never"):
            return None
        listed = listed or low == ","
        if low in ("and", "or") and tape.word(i + 1) in OWNED | CROWDS:
            return None
        if is_numeral(word) and not _set_off(tape, i):
            return None
        if i > group.last and low in ("who", "that") and not relative:
            if listed and tape.word(i - 1) == ",":
                relative = True
                continue
            return None
        if low in SINGULAR and not relative and not listed:
            return None
        begins = low in PLURAL or tape.word(i - 1) in ("and", "then", ",")
        if begins or (attached and i > group.last and DOES.match(tape.low, word.start)):
            deed = _phrase(tape, group, word.start, near=False)
            if deed:
                return deed
    return None


def _set_off(tape: Tape, i: int) -> bool:
    """Whether a second number stands in a phrase of its own: "on May 15", "among them two"."""
    back = tape.word(i - 1)
    return back in PREPOSITIONS or back in MONTHS or back in ("them", "including", "aged", "mostly")


def _led_by_preposition(tape: Tape, group: Group) -> bool:
    word = tape.word(group.before)
    return word in PREPOSITIONS and word not in ("about", "over", "with")


def _phrase(tape: Tape, group: Group, at: int, *, near: bool) -> str | None:
    """The deed of the verb group at `at`, right behind its people or, not `near`, further on."""
    link = LINKED.match(tape.low, at)
    assert link is not None
    if STILL.search(link["link"]) or STILL.match(tape.low, at):
        return None
    aux = set(link["link"].split())
    # An adverb may have been taken for a link: "left prison", "had their homes".
    starts = [link.end()]
    for word in ("left", "had", "have", "are", "were", "got", "will", "to", "must"):
        cut = tape.low.rfind(f"{word} ", at, link.end())
        if cut >= 0 and (cut == at or tape.low[cut - 1] == " "):
            starts.append(cut)
    be = not aux.isdisjoint(BE)
    if group.loose and not aux and not near:
        return None
    for start in sorted(set(starts), reverse=True):
        if MODAL_AFTER.match(tape.low, start):
            return None
        if group.head in JOBS:
            return "layoff" if ARE_CUT.match(tape.low, start) else None
        found = DOES.match(tape.low, start)
        if found and not tape.low[found.end() : found.end() + 1].isalpha():
            return found.lastgroup
        if start != link.end():
            continue
        done = DONE.match(tape.low, start)
        if done and not tape.low[done.end() : done.end() + 1].isalpha():
            if be or (near and not aux & {"had", "have", "has"}):
                if be or not OBJECT.match(tape.low, done.end()):
                    return done.lastgroup
        state = STATE.match(tape.low, start)
        if state and (be or (near and not aux and _stands_free(tape, group, state.lastgroup))):
            return state.lastgroup
    return None


def _stands_free(tape: Tape, group: Group, deed: str | None) -> bool:
    """Whether no verb before the people takes them: not "visited 12 people in hospital"."""
    if deed == "boarding":
        # "killing all five on board"
        return True
    return tape.word(group.before) not in VISITED | {"of", "by", "from", "for", "to"}


def named(tape: Tape, group: Group, last: int) -> str | None:
    """ "39 arrests", "300 compulsory redundancies"."""
    for i in range(last, min(last + 3, len(tape.words))):
        found = NAMES.match(tape.low, tape.start(i))
        if found and not tape.low[found.end() : found.end() + 1].isalpha():
            around = {tape.word(j) for j in range(group.first - 6, group.first)}
            return None if around & MODALS else found.lastgroup
        if tape.word(i) in FUNCTION or not tape.word(i)[0].isalpha():
            return None
    return None


def between(tape: Tape, group: Group, last: int) -> str | None:
    """ "the nine arrested marchers", "12 displaced families"."""
    for i in range(last, group.last - 1):
        for pattern in (DONE, STATE):
            found = pattern.fullmatch(tape.low, tape.start(i), tape.words[i].end)
            if found:
                return found.lastgroup
    return None


def of_all(tape: Tape, group: Group) -> str | None:
    """ "Two climbers and two guides were flown to hospital, four in all": what befell these."""
    if not IN_ALL.match(tape.low, tape.words[group.last - 1].end):
        return None
    for i in range(group.first - 1, -1, -1):
        if is_numeral(tape.words[i]):
            head = i + 1 + (tape.word(i + 1) in ADDED)
            part = Group(i, min(head + 1, group.first), "people", False, i - 1, False)
            deed = behind(tape, part)
            if deed:
                return deed
    return None
