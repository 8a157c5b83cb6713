"""Words that attribute, and what they tell of the speaker's stance.

Verbs were kept that announce a source at least every other time that they occur (counted on a
corpus of attributions in political news); the rest are cues only where the words around show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

Stance = Literal["asserts", "denies", "relays", "doubts", "predicts"]

# What follows is a clause or a quotation: "said (that) …".
SAYING = """said says say told tells tell added adds announced announces stated claimed claims
    confirmed confirms confirm wrote writes tweeted tweets retweeted warned warns warn
    insisted insists insist argued argues argue noted notes explained explains explain
    acknowledged acknowledges acknowledge admitted admits admit testified recalled recalls
    declared declares declare alleged alleges allege believe believes thinks think thought
    denied denies deny reported reports estimated estimates suggested suggests suggest
    indicated indicates indicate revealed reveals concluded concludes stressed emphasized
    emphasised replied responded asserted asserts disclosed predicted predicts doubted doubts
    disputed disputes dismissed rejected rejects concedes conceded maintains contends
    contended complained complains remembered shouted found finds showed shows show ruled
    learned questioned joked quipped remarked reiterated repeated reminded lamented
    cautioned cautions vowed vows pledged pledges promised promises asked asks wondered
    wonders hinted signaled hoped hopes continued answered countered charged boasted mused
    observed commented agreed agrees assured assures convinced proclaimed emailed echoed
    implied speculated worried worries feared fears expects guessed yelled chanted reads
    read concurred stipulated specified recounted opined understands knows""".split()
# What follows is what is wanted, or whom it is said of: "called him …", "accused them of …".
NAMING = """called calls described describes accused accuses criticized criticizes blamed blames
    blasted slammed slams praised praises denounced condemned condemns mocked attacked
    urged urges called-on endorsed endorses defended cited cites mentioned proposed
    proposes wants want wanted refused refuses declined sought seeks supported supports
    opposed opposes demanded demands decried touted highlighted referenced referred
    identified likened portrayed compared labeled dubbed branded rejected welcomed voiced
    expressed threatened encouraged backed apologized railed pointed advocated ridiculed
    derided hailed lauded lambasted assailed bemoaned questioned considers considered
    viewed regards favors favored prefers preferred decided intends spoke talked discussed
    discuss hoping hope sees plans opposing oppose supporting mention mentions seeks
    refuse favor backs demand criticize portray describe reject offers rebuked pleaded
    scolded embraced disavowed disagreed disagrees questions lists rallied""".split()
PARTICIPLES = """saying adding noting suggesting arguing claiming telling calling citing stating
    insisting warning writing declaring asking urging promising vowing
    explaining recalling announcing accusing criticizing describing tweeting
    denouncing predicting alleging reminding praising mentioning acknowledging
    defending hoping blasting quoting reporting asserting pledging questioning
    emphasizing stressing indicating denying boasting complaining referring
    blaming dismissing concluding""".split()
# Nouns of saying, after the one who says it: "his claim that …".
NOUNS = """statements? calls suggestions? assertions? arguments? allegations? accusations?
    promises? pledges? vows? warnings? hopes? demands? belief concerns? fears?
    insistence admission contention""".split()
# Of those, what makes a whole sentence the word of its speaker.
TELLING_OF = frozenset(
    """called criticized accused blamed blames rejected described mentioned identified
    dismissed""".split()
)
SOURCE_AFTER = ("according to", "as told by", "as described by")
# As often something else ("a state", "the reports"): cues only where a clause follows or the
# sentence ends.
AMBIGUOUS = frozenset(
    """show states claims claim reports report notes estimates tweets shows vows
    promises pledges hopes doubts fears worries call calls plans reads read
    demands charged learned thought expected feared observed identified
    considered understands knows answered support attack praise questions lists
    offers hope""".split()
)
# Verbs that tell of a speaker only beside a quotation: "“…,” sighed Lund", "Lund posted: “…”".
UTTERING = tuple(
    verb.replace("-", " ")
    for verb in """sighed sighs retorted retorts snapped chuckled laughed smiled grinned grumbled
    growled muttered murmured whispered mumbled cried exclaimed thundered fumed raged protested
    objected interjected ventured volunteered offered pleaded begged sobbed wept gasped groaned
    moaned hissed barked bellowed roared screamed shrieked enthused gushed confided confides
    confessed confesses relented reflected reflects recited announces declares explains replies
    responds laments boasts jokes shouts posted posts texted messaged cabled radioed scoffed
    sneered snarled spat fretted marvelled marveled reasoned summarised summarized concludes
    counters parried deadpanned drawled intoned read-out shot-back hit-back fired-back went-on
    goes-on pointed-out points-out summed-up sums-up chimed-in chipped-in cut-in called-out
    cried-out blurted-out called-back burst-out informed informs assures advised counselled
    appealed inquired enquired demanded taunted teased swore jeered prayed implored rejoined
    narrated elaborated clarified put-it puts-it recounts remembers relates shrugs shrugged
    observes""".split()
)
# The same of one who is told to be doing it: "was out in the street yelling, “…”".
CRYING = "yelling shouting screaming pleading crying sobbing chanting muttering begging".split()
INVERTING = frozenset(
    """said says say reports adds added writes wrote tweeted noted explained recalled
    announced stated replied asked insisted warned argued claimed shouted
    concluded joked remarked quipped""".split()
)
# As participles these follow their noun: "found in a car", "identified as", "called by".
OFTEN_PASSIVE = frozenset(
    """found identified called accused described shown learned expected feared ordered
    offered charged backed supported endorsed considered deemed dubbed labeled
    compared threatened planned convinced proposed posted listed discussed
    issued viewed preferred""".split()
)

DENYING = frozenset("denied denies deny denying rejected rejects dismissed dismissing".split())
DOUBTING = frozenset("doubted doubts disputed disputes questioned questions questioning".split())
PREDICTING = frozenset(
    "predicted predicts predicting expects expected hope hopes hoped hoping".split()
)

_RELAYING = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|apparently|unconfirmed|rumou?r(?:s|ed)?"
    r"|(?:is|was|are|were) (?:said|reported|believed|thought|understood|rumou?red) to)\b",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(
    r"\b(?:could not (?:be |immediately |independently )*(?:confirm|verif)\w*"
    r"|(?:not|never) (?:been |be |immediately |independently )*(?:confirmed|verified)"
    r"|it (?:was|is) (?:not (?:\w+ )?clear|unclear)|no confirmation|cast doubt|doubts? that)\b"
    # "Barrone did not say that the roof had gone", before anything else is said.
    r"|^(?:(?!\bsaid\b)[^,;])*\b(?:(?:did|does|do|would|could|has|have)(?: not|n['’]t)"
    r" (?:\w+ly )?(?:say|said|claim|claimed|state|stated|confirm|allege|alleged)"
    r"|(?:refused|declined) to (?:say|confirm)) (?:that|whether|if)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:expected|likely|feared|set|bound) to (?:rise|climb|grow"
    r"|increase|be|reach)|(?:could|may|might|will|would) (?:still |well |yet )?(?:rise|climb|grow"
    r"|increase|reach))\b",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(
    r"\b(?:was|were|been|killed|died|dead|wounded|injured|told|left|hit|struck|shot)\b"
)


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words that shares their beginnings: it is tried at every word of
    every text, and a plain list of four hundred costs four hundred tries."""
    rest: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        rest.setdefault(word[:1], []).append(word[1:])
    ends = "" in rest
    rest.pop("", None)
    branches = [re.escape(first) + one_of(tails) for first, tails in rest.items()]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def stance_of(masked: str, verb: str | None) -> Stance:
    """How the speaker, or the article, stands to what a sentence says; quotations are blanked."""
    if verb in DENYING:
        return "denies"
    if verb in DOUBTING or _DOUBTFUL.search(masked):
        return "doubts"
    forecast = _FORECAST.search(masked)
    if verb in PREDICTING or (forecast and not _TOLD_BEFORE.search(masked[: forecast.start()])):
        return "predicts"
    if verb == "according to" or _RELAYING.search(masked):
        return "relays"
    return "asserts"
