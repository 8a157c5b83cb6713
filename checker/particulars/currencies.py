"""The world's currencies as news writes them; names and countries are those of Unicode's CLDR.

A currency is known by its code ("NAD") where the text says whose it is, else by its noun ("pesos"),
of which many a country has its own: such amounts are compared with each other alone.
"""

from __future__ import annotations

from babel import Locale
from babel.core import get_global

# As written, small, in front of a number. A bare "$" may be of any country that has dollars.
SIGNS = {
    "$": "USD",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "n$": "NAD",
    "j$": "JMD",
    "tt$": "TTD",
    "f$": "FJD",
    "fj$": "FJD",
    "bz$": "BZD",
    "ec$": "XCD",
    "nt$": "TWD",
    "g$": "GYD",
    "mx$": "pesos",
    "r$": "reais",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "rupees",
    "rs": "rupees",
    "₨": "rupees",
    "₱": "pesos",
    "₦": "naira",
    "₩": "wons",
    "₪": "shekels",
    "₫": "dongs",
    "₺": "lira",
    "₽": "rubles",
    "₴": "hryvnia",
    "chf": "francs",
    "sh": "shillings",
    "ksh": "shillings",
    "tsh": "shillings",
    "ush": "shillings",
    "gh¢": "cedis",
    "gh₵": "cedis",
    "ghs": "cedis",
    "tk": "taka",
    "rm": "ringgit",
    "rp": "rupiah",
    # Of these the letter is that of many a word or name.
    "r": "rand",
    "n": "naira",
    "k": "kwacha",
}
# CLDR's nouns that mean something else in most of the news, or that are no money one pays with.
_OTHER_WORDS = frozenset("won gold real sol som mark leu".split())
# Nouns as news writes them, beside those of CLDR, and the one under which both are known.
_NOUNS = {
    "dollar": "USD",
    "usd": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rouble": "rubles",
    "lira": "lira",
    "krone": "kroner",
    "kroner": "kroner",
    "krona": "kronor",
    "kronor": "kronor",
    "króna": "krónur",
    "krónur": "krónur",
    "crown": "crowns",
    "koruna": "crowns",
    "reais": "reais",
    "lei": "lei",
    "leva": "leva",
    "rand": "rand",
    "naira": "naira",
    "forint": "forints",
    "taka": "taka",
    "kwacha": "kwacha",
    "baht": "baht",
    "ringgit": "ringgit",
    "rupiah": "rupiah",
    "birr": "birr",
    "hryvnia": "hryvnia",
    "guaraní": "guaranis",
    "colon": "colons",
    "tögrög": "tugriks",
    "togrog": "tugriks",
}
# Whose they are, where CLDR has another word for it.
_OWNERS = {"american dollar": "USD", "u.s. dollar": "USD", "taiwan dollar": "TWD"}


def _of_cldr() -> tuple[dict[str, str], dict[str, str]]:
    """Of every currency that is tender somewhere: its noun, with the plural that stands for it, and
    its names with an owner ("namibian dollar", "namibia dollar"), with its code."""
    english = Locale("en")
    nouns, named = {}, {}
    for territory, country in english.territories.items():
        for code, _, until, tender in get_global("territory_currencies").get(territory, ()):
            if until is not None or not tender:
                continue
            owner, _, noun = english.currencies[code].lower().rpartition(" ")
            if noun.isalpha() and noun not in _OTHER_WORDS:
                nouns[noun] = f"{noun}s"
            named[f"{owner} {noun}"] = code
            named.setdefault(f"{country.lower()} {noun}", code)
    return nouns, named


_CLDR_NOUNS, _NAMED = _of_cldr()
# A noun, small and in the singular, to what its amounts are compared by.
NOUNS = {**_CLDR_NOUNS, **_NOUNS}
# What no noun of the news stands for, but a code does.
_ALONE = {"real": "reais", "leu": "lei", "won": "wons"}


def _unit(noun: str) -> str:
    return _ALONE.get(noun) or NOUNS.get(noun, f"{noun}s")


# Codes that are words in a headline of capitals.
_WORDS = frozenset("all top try mad cup bob pen sos cop gel lak mop ars bam".split())
# Codes in front of a number, in capitals: "EUR5.4m", "SAR 30 million".
CODES = {
    code.lower(): code if noun == "dollar" else _unit(noun)
    for name, code in sorted(_NAMED.items())
    for noun in (name.rpartition(" ")[2],)
    if code.lower() not in _WORDS
}
SIGNS |= CODES
# Signs of letters, and of these the ones that many a word or name begins with: only where a large
# number follows ("R2.4 million", "N450,000", but not "N95").
LETTERS = tuple(sorted((sign for sign in SIGNS if len(sign) > 1), key=len, reverse=True))
SHORT_LETTERS = tuple(sign for sign in SIGNS if len(sign) == 1 and sign.isalpha())
SYMBOLS = "".join(sign for sign in SIGNS if len(sign) == 1 and not sign.isalpha())
_CODE_OF = {**_NAMED, **_OWNERS}
# Whose a currency may be: "Namibian", "Fiji".
OWNERS = frozenset(name.rpartition(" ")[0] for name in _CODE_OF) - {""}


def of_noun(noun: str, owner: str | None) -> str:
    """What an amount is compared by that is followed by the words for its currency.

    Of dollars each country's are told apart; pesos and francs are those of the story's country.
    """
    if noun == "dollar" and owner:
        return _CODE_OF.get(f"{owner} dollar", NOUNS[noun])
    return _unit(noun)
