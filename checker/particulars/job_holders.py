"""Who has a job: the name before, behind or beyond its phrase.

"economist Pia Lund", "the governor of Norvik state, Mr Omar Hale", "Pia Lund, a pharmacist who
lives here", "Omar Hale was named as harbour master", "confirmed Omar Hale as attorney general".
"""

from __future__ import annotations

from checker.particulars import job_turns as say
from checker.particulars.job_phrases import Phrase
from checker.particulars.named_words import HEADS, Word, name_at, name_before


def holder_of(phrase: Phrase) -> tuple[str, bool] | None:
    """Who has the job, and whether it is one of another time."""
    for look in (_ahead, _behind_comma, _apposed, _served, _made):
        found = look(phrase)
        if found:
            return found
    return None


def _ahead(phrase: Phrase) -> tuple[str, bool] | None:
    """ "economist Pia Lund", "vice-president of the bar association Pia Lund"."""
    name, end = name_at(phrase.tokens, phrase.noun + 1)
    if not name and phrase.last > phrase.noun + 1:
        for i in range(phrase.noun + 3, phrase.last + 1):
            if not phrase.tokens[i - 1].capital and phrase.at(i - 1) not in say.BREAK | say.OF:
                name, end = name_at(phrase.tokens, i)
                if " " in name:
                    break
                name = ""
    if not name or say.AFTER_SOMEBODY.match(phrase.text, phrase.tokens[end - 1].end):
        return None
    if say.AFTER_SOMEBODY.search(name):
        return None
    before = phrase.at(phrase.first - 1)
    if before in ("for", "as", "like", "against", "&", "/") or (
        before == "and" and phrase.at(phrase.first - 2) in HEADS
    ):
        return None
    return name, False


def _behind_comma(phrase: Phrase) -> tuple[str, bool] | None:
    """ "The governor of Norvik state, Mr Omar Hale, …", "As speaker, Hale has …"."""
    lead = phrase.lead()
    close = phrase.last + 1
    named = say.NAMED.match(phrase.text, phrase.tokens[phrase.last].end)
    if named and phrase.at(lead) in ("the", "their", "its", "his", "her"):
        at = next(i for i, w in enumerate(phrase.tokens) if w.start >= named.end())
        return (name, False) if (name := name_at(phrase.tokens, at)[0]) else None
    if phrase.at(close) not in (",", "--", "—"):
        return None
    name, end = name_at(phrase.tokens, close + 1)
    role = say.AS.search(phrase.left(lead))
    if role and phrase.left(lead) == phrase.text[: phrase.tokens[lead].start]:
        while not name and phrase.at(close) and close < phrase.last + 12:
            # "Acting as its interpreter for years, as she still does, Pia Lund has"
            close += 1
            if phrase.at(close - 1) == ",":
                name, end = name_at(phrase.tokens, close)
        now = say.PRESENT.match(phrase.at(end)) if name else None
        closed = phrase.at(end) in (",", ".", "")
        if name and (now or (role["role"] and not closed)):
            return name, False
        return (name, False) if name and role["role"] in ("Under", "under") else None
    if (
        not name
        or lead == phrase.first
        or phrase.at(end) not in (",", ".", "", ";", ":", ")", "--")
    ):
        return None
    if phrase.at(lead) in ("a", "an") or say.KIN.search(phrase.left(lead)):
        return None
    if phrase.at(end + 1) == "and" or name_before(phrase.tokens, lead - 1)[0]:
        return None
    return name, False


def _apposed(phrase: Phrase) -> tuple[str, bool] | None:
    """ "Omar Hale, a pharmacist who lives here", "Omar Hale, 52, now the mill's engineer"."""
    after = phrase.at(phrase.last + 1)
    if after and after[0].isalnum() and after not in say.ENDS:
        return None
    at = phrase.lead() - 1
    role = say.ROLE_AS.search(phrase.left(at + 1))
    if role:
        at -= len(role.group().split())
    while at >= 0 and phrase.at(at) in say.NOW:
        at -= 1
    if phrase.at(at) not in (",", "--", "—", "–", "("):
        return None
    if phrase.at(at - 1) == ")" and phrase.at(at - 3) == "(":
        at -= 3  # "Omar Hale (52), a mechanic"
    name, start = name_before(phrase.tokens, at)
    for _ in range(2):
        # "Omar Hale, SAN, counsel", "Omar Hale, 52, counsel"
        if not name and phrase.at(at - 2) == ",":
            at -= 2
            word = phrase.tokens[at + 1]
            if word.text.isupper() or word.text.isdigit():
                name, start = name_before(phrase.tokens, at)
    if not name or phrase.at(start - 1) in say.UNSURE or phrase.at(start - 2) == "according":
        return None
    if after == "," and name_at(phrase.tokens, phrase.last + 2)[0]:
        return None
    if phrase.at(start - 1) in (",", "and") and phrase.lead() == phrase.first:
        return None
    return name, False


def _served(phrase: Phrase) -> tuple[str, bool] | None:
    """ "She works as a translator", "Omar Hale, who is a nurse", "Hale was named engineer"."""
    lead = phrase.lead()
    at = lead - 1
    if phrase.at(at) in say.NOW:
        at -= 1
    once = False
    if phrase.at(at) not in say.BEING:
        told = say.SERVING.search(phrase.left(lead))
        if not told or not any(told.groups()):
            return None
        plain = told["made"] and not say.PASSIVE.search(told["made"])
        if plain and phrase.at(lead) in ("the", "a", "an"):
            return None  # "Omar Hale named the engineer"
        once = told["now"] is None
        at = next(
            i
            for i in range(lead, -1, -1)
            if phrase.tokens[i].start <= phrase.tokens[lead].start - len(told.group())
        )
    at -= 1
    while at >= 0 and phrase.at(at) in say.AUX:
        at -= 1
    if phrase.at(at + 1) in ("not", "never") or phrase.at(at) in ("not", "never"):
        return None
    return subject(phrase.tokens, at, once)


def _made(phrase: Phrase) -> tuple[str, bool] | None:
    """ "confirmed Omar Hale as attorney general"."""
    at = phrase.lead() - 1
    while phrase.at(at) in ("as", "be", "to"):
        at -= 1
    name, start = name_before(phrase.tokens, at + 1)
    if (
        not name
        and phrase.at(phrase.first - 1) in say.MADE
        and not phrase.tokens[phrase.noun].capital
    ):
        # "appointed Omar Hale chief engineer"
        name, end = name_at(phrase.tokens, phrase.first)
        return (name, True) if " " in name and end <= phrase.noun else None
    return (name, True) if name and phrase.at(start - 1) in say.MADE else None


def subject(tokens: list[Word], at: int, once: bool) -> tuple[str, bool] | None:
    """Who does what is told from behind `at` on: "Omar Hale", "Omar Hale, who", "He"."""
    if at >= 0 and tokens[at].text in ("He", "She") and at == 0:
        return tokens[at].text, once
    if at > 1 and tokens[at].low == "and":
        # "Omar Hale lives in Norvik and works as a nurse"
        name, end = name_at(tokens, 0)
        alone = not any(
            w.capital and name_at(tokens, k)[0].count(" ")
            for k, w in enumerate(tokens[end:at], end)
        )
        return (name, once) if name and alone and say.PRESENT.match(tokens[end].low) else None
    if at >= 1 and tokens[at].low in ("he", "she", ",", "--", "—"):
        at -= tokens[at].low in ("he", "she")
    if at >= 0 and tokens[at].text in (",", "--", "—"):
        at -= 1
    name, _ = name_before(tokens, at + 1)
    return (name, once) if name else None
