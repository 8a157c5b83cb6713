"""Words that turn the sense of a sentence round when one stands for the other: "accept", "reject".

"We will sign the bill" is "We will veto the bill" the other way round; "unsafe", "distrust" and
"careless" are made from the words that they are opposed to.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Each line: any word on the left against any on the right, in any of their forms.
_LINES = """
grow rise increase expand climb gain jump soar improve | shrink fall drop decrease decline contract
up higher upward above | down lower downward below beneath
more greater bigger larger | less fewer smaller
most | least
many much plenty lots | few little
all every always everyone everybody everything everywhere entire whole both | none some half few
all every everyone everybody everything whole each | no nobody nothing none neither
always often usually frequently | never rarely seldom hardly sometimes occasionally
someone somebody something | nobody nothing none
before | after
earlier sooner | later
early | late
last final | first next opening
last previous past former | next coming future
start begin commence launch open resume continue | stop end finish cease halt close abandon suspend
open reopen | close shut
opened open | closed shut
accept welcome embrace approve | reject refuse decline spurn oppose
agree | refuse disagree
sign approve pass back support ratify | veto block reject oppose scrap
support back favour favor endorse defend | oppose fight reject condemn attack criticise criticize
keep retain stay remain preserve maintain save | scrap drop leave quit lose abolish abandon go sell
stay remain | leave go quit resign
arrive come enter join | leave depart exit quit
win | lose
winner victory success | loser defeat failure
succeed | fail
pass | fail
raise increase lift hike boost double | cut reduce lower slash halve freeze
add hire recruit | cut remove fire sack dismiss
profit surplus gain | loss deficit
strong stronger strength | weak weaker weakness
good better best well | bad worse worst poor badly
easy easier simple | hard harder difficult
safe safer | dangerous risky unsafe
hot warm | cold cool
high | low
long longer | short shorter
fast faster quick quickly | slow slower slowly
big large huge heavy | small little tiny light slight
rich | poor
old | new young
near close closer nearer | far further farther
inside in | outside out
on | off
with | without
for | against
over | under
true truth | false lie untrue
right correct | wrong mistaken
guilty | innocent
legal lawful | illegal unlawful
love like admire | hate loathe dislike detest despise
trust believe | doubt suspect mistrust
remember | forget
hope | fear despair
confident hopeful optimistic | worried afraid fearful pessimistic
happy glad delighted pleased proud | sad sorry angry unhappy ashamed disappointed
calm | angry
friend ally partner | enemy foe rival
peace | war
alive live survive | dead die perish
healthy well | sick ill
allow permit let | ban forbid prevent prohibit stop bar
legalise legalize | ban
confirm admit acknowledge | deny
deny | accept
remain | change
same | different
build rebuild construct repair restore | destroy demolish wreck tear
buy | sell
lend | borrow
give | take
send | receive
spend | save
pay | owe
advance | retreat
increase | reduction
possible | impossible
likely | unlikely
ready prepared willing | reluctant unwilling unprepared
enough sufficient ample | insufficient inadequate lacking little few
this | next last
full | empty
public | private secret
known | unknown
present | absent
forward | backward back
north | south
east | west
left | right
northern | southern
eastern | western
morning | evening night
day | night
summer | winter
spring | autumn
man men | woman women
boy boys | girl girls
father | mother
husband | wife
brother | sister
son | daughter
yes | no
can | cannot
tomorrow | today yesterday
today | yesterday
ahead | behind
cheap cheaper | expensive dear costly
clean | dirty
clear | unclear vague
necessary essential vital needed | unnecessary needless
useful | useless
careful | careless
permanent lasting | temporary
voluntary | compulsory forced
deliberate intended | accidental unintended
accident | attack murder
major | minor
majority | minority
maximum | minimum
positive | negative
encourage | discourage
include | exclude
speed | slow
tighten | loosen ease relax
toughen | soften
strengthen | weaken
worsen | improve
return | leave
appear | disappear
lead | follow
respect | despise
united | divided
together | apart alone
praise | blame criticise criticize condemn
thank | blame
forgive | blame
"""
_PREFIX = re.compile(r"(?:un|dis|mis|non|in|im|il|ir)-?")
# Forms that no ending makes.
_IRREGULAR = {
    form: word
    for word, forms in {
        "rise": "rose risen",
        "fall": "fell fallen",
        "grow": "grew grown",
        "shrink": "shrank shrunk",
        "begin": "began begun",
        "keep": "kept",
        "leave": "left",
        "lose": "lost",
        "win": "won",
        "sell": "sold",
        "buy": "bought",
        "give": "gave given",
        "take": "took taken",
        "go": "went gone",
        "come": "came",
        "see": "saw seen",
        "know": "knew known",
        "tell": "told",
        "say": "said",
        "think": "thought",
        "forget": "forgot forgotten",
        "forbid": "forbade forbidden",
        "forgive": "forgave forgiven",
        "build": "built",
        "rebuild": "rebuilt",
        "send": "sent",
        "spend": "spent",
        "lend": "lent",
        "pay": "paid",
        "shut": "shut",
        "fight": "fought",
        "tear": "tore torn",
        "lead": "led",
        "die": "died dying dies",
        "lie": "lied lying lies",
        "deny": "denied denies denying",
        "hear": "heard",
        "find": "found",
        "feel": "felt",
        "meet": "met",
        "get": "got gotten",
        "make": "made",
        "do": "did done does",
        "have": "had has having",
        "be": "is are was were been am being",
        "break": "broke broken",
        "speak": "spoke spoken",
        "write": "wrote written",
        "bring": "brought",
        "hold": "held",
        "stand": "stood",
        "understand": "understood",
        "run": "ran",
        "drive": "drove driven",
        "eat": "ate eaten",
        "choose": "chose chosen",
        "mean": "meant",
        "want": "wanted",
    }.items()
    for form in forms.split()
}


@lru_cache(maxsize=4096)
def stems(word: str) -> frozenset[str]:
    """What a word may be a form of: "shrinking" of "shrink", "stopped" of "stop"."""
    found = {word, _IRREGULAR.get(word, word)}
    for ending in ("s", "es", "ed", "d", "ing", "er", "est", "ly"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3:
            found |= {rest, rest + "e"}
            if rest[-1] == rest[-2]:
                found.add(rest[:-1])
            if rest[-1] == "i":
                found.add(rest[:-1] + "y")
    return frozenset(found)


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _LINES.strip().split("\n"):
        left, right = (side.split() for side in line.split("|"))
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


_OPPOSITES = _opposites()


def opposite(one: str, other: str) -> bool:
    """Whether two words, in lower case, are opposites: "growing" and "shrinks", "safe" and
    "unsafe", "hopeful" and "hopeless"."""
    if one == other:
        return False
    left, right = stems(one), stems(other)
    if any(not right.isdisjoint(_OPPOSITES.get(word, ())) for word in left):
        return True
    return _made_from(one, right) or _made_from(other, left)


def _made_from(word: str, others: frozenset[str]) -> bool:
    """Whether a word is made from one of `others` by a prefix or ending that denies it."""
    prefix = _PREFIX.match(word)
    if prefix and not stems(word[prefix.end() :]).isdisjoint(w for w in others if len(w) >= 4):
        return True
    return word.endswith("less") and word.removesuffix("less") + "ful" in others
