"""Made pairs about days, places and speakers: one detail of a real sentence exchanged or dropped.

One exchanged detail is another account of the same thing, and contradicts it; two (the place or
the day, and the number) make it another happening, of which the sentence says nothing. A dropped
detail is entailed; an added one is open. Where only a name changes, the pair is two-way: two
people may have done the same, so that all the label says is that it does not follow.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from models import counts
from models.bank import Sentence
from models.sources import EITHER

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()
CITIES = (
    "Aleppo|Damascus|Homs|Hama|Idlib|Raqqa|Daraa|Tartus|Baghdad|Mosul|Basra|Kirkuk|Fallujah|"
    "Tehran|Isfahan|Kabul|Kandahar|Herat|Karachi|Lahore|Quetta|Peshawar|Islamabad|Mumbai|Delhi|"
    "Kolkata|Chennai|Dhaka|Colombo|Kathmandu|Bangkok|Hanoi|Manila|Davao|Jakarta|Surabaya|Beijing|"
    "Shanghai|Wuhan|Hong Kong|Taipei|Seoul|Busan|Tokyo|Osaka|Nagoya|Sydney|Melbourne|Brisbane|"
    "Perth|Auckland|Wellington|Cairo|Alexandria|Tripoli|Benghazi|Tunis|Algiers|Casablanca|"
    "Khartoum|Addis Ababa|Nairobi|Mombasa|Kampala|Mogadishu|Lagos|Abuja|Kano|Maiduguri|Accra|"
    "Dakar|Bamako|Kinshasa|Goma|Johannesburg|Cape Town|Durban|Pretoria|Harare|London|Manchester|"
    "Birmingham|Liverpool|Leeds|Glasgow|Edinburgh|Cardiff|Belfast|Dublin|Cork|Paris|Lyon|"
    "Marseille|Nice|Toulouse|Brussels|Antwerp|Amsterdam|Rotterdam|Berlin|Hamburg|Munich|Cologne|"
    "Frankfurt|Vienna|Zurich|Geneva|Rome|Milan|Naples|Turin|Madrid|Barcelona|Valencia|Seville|"
    "Lisbon|Porto|Athens|Istanbul|Ankara|Izmir|Budapest|Prague|Warsaw|Krakow|Bucharest|Sofia|"
    "Belgrade|Zagreb|Kyiv|Kiev|Kharkiv|Odessa|Donetsk|Moscow|Minsk|Riga|Stockholm|Oslo|"
    "Copenhagen|Helsinki|New York|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|"
    "San Diego|Dallas|Austin|Seattle|Denver|Boston|Detroit|Memphis|Baltimore|Milwaukee|Atlanta|"
    "Miami|Tampa|Orlando|Cleveland|Pittsburgh|Cincinnati|St. Louis|Minneapolis|New Orleans|"
    "Las Vegas|Portland|Sacramento|San Francisco|Oakland|Charleston|Charlotte|Nashville|Toronto|"
    "Montreal|Vancouver|Ottawa|Calgary|Mexico City|Guadalajara|Monterrey|Tijuana|Havana|"
    "San Salvador|San Miguel|Guatemala City|Managua|Bogota|Medellin|Cali|Cucuta|Barranquilla|"
    "Lima|Ayacucho|Arequipa|Quito|Caracas|La Paz|Santiago|Valparaiso|Buenos Aires|Cordoba|"
    "Rosario|Montevideo|Sao Paulo|Rio de Janeiro|Brasilia|Jerusalem|Tel Aviv|Haifa|Gaza City|"
    "Beirut|Amman|Riyadh|Jeddah|Sanaa|Aden|Doha|Dubai|Kuwait City"
).split("|")
COUNTRIES = (
    "Syria|Iraq|Iran|Turkey|Egypt|Libya|Tunisia|Algeria|Morocco|Sudan|Ethiopia|Kenya|Somalia|"
    "Uganda|Nigeria|Ghana|Senegal|Mali|Niger|South Africa|Zimbabwe|Mozambique|France|Germany|"
    "Spain|Portugal|Italy|Greece|Belgium|Austria|Switzerland|Poland|Hungary|Romania|Bulgaria|"
    "Ukraine|Russia|Sweden|Norway|Denmark|Finland|Ireland|Scotland|Canada|Mexico|Cuba|Guatemala|"
    "Honduras|El Salvador|Nicaragua|Panama|Colombia|Peru|Ecuador|Venezuela|Bolivia|Chile|"
    "Argentina|Uruguay|Brazil|India|Pakistan|Bangladesh|Nepal|Sri Lanka|Afghanistan|China|Japan|"
    "South Korea|Vietnam|Thailand|Indonesia|Malaysia|the Philippines|Australia|New Zealand|"
    "Israel|Lebanon|Jordan|Yemen|Saudi Arabia|Qatar"
).split("|")
FIRST = (
    "James|Robert|David|Richard|Thomas|Daniel|Matthew|Anthony|Mark|Steven|Paul|Andrew|George|Kevin|"
    "Peter|Alan|Simon|Martin|Carlos|Ahmed|Omar|Ivan|Viktor|Rajesh|Wei|Mary|Patricia|Jennifer|Linda|"
    "Susan|Jessica|Sarah|Karen|Nancy|Lisa|Helen|Laura|Anna|Maria|Elena|Fatima|Julia|Emma|Grace"
).split("|")
LAST = (
    "Smith|Johnson|Brown|Taylor|Wilson|Davies|Evans|Walker|Wright|Robinson|Thompson|Hughes|Edwards|"
    "Green|Hall|Wood|Harris|Clarke|Jackson|Turner|Hill|Morris|Cooper|Ward|Morgan|Baker|Mitchell|"
    "Garcia|Martinez|Lopez|Gonzalez|Torres|Ramirez|Kovac|Novak|Petrov|Larsen|Schmidt|Weber|Rossi|"
    "Okafor|Mensah|Khan|Hassan|Singh|Patel|Chen|Tanaka|Nguyen|Kim"
).split("|")
SPEAKERS = (
    "the interior minister|a police spokesman|the mayor|a witness|the defence ministry|"
    "the governor|a hospital official|the president|a company spokeswoman|the prosecutor|"
    "a union leader|an army officer|the fire chief|a human rights group|the opposition leader|"
    "a neighbour"
).split("|")

_END = r"(?=\s?[,.;]|\s(?:and|after|when|while|as|with|by|for|to|that|because)\b)"
WEEKDAY = re.compile(rf"(?P<on> on )(?P<what>{'|'.join(DAYS)})(?! (?:night|morning|evening|after))")
_DATE = rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}|\d{{1,2}} (?:{'|'.join(MONTHS)})"
MONTH_DAY = re.compile(rf"(?P<on> on )(?P<what>{_DATE})\b(?!,? \d|,)")
YEAR = re.compile(rf"(?P<on> in )(?P<what>(?:19|20)\d\d){_END}")
CITY = re.compile(rf"(?P<on> (?:in|near|outside|at|from) )(?P<what>{'|'.join(CITIES)}){_END}")
COUNTRY = re.compile(rf"(?P<on> (?:in|from) )(?P<what>{'|'.join(COUNTRIES)}){_END}")
_KNOWN = "John|Michael|William|Jose|Juan|Luis|Charles|Joseph|Elizabeth|Barbara|Margaret|Mohammed"
NAME = re.compile(
    rf"\b(?P<what>(?:{'|'.join(FIRST)}|{_KNOWN}) [A-Z][a-z]{{2,}}(?:-[A-Z][a-z]+)?)\b(?! [A-Z])"
)
SAID = re.compile(
    r"(?P<verb>,[\"”’']* (?:said|says|told reporters,?)) "
    r"(?P<what>(?:the |an? )?[A-Z]?[\w. ]{4,40}?)(?=[,.])"
)
_SILENT = re.compile(
    r"\?|\b(?:if|unless|whether|not|never|no|nor|before|since|until|deny|denied|between)\b|n't|n’t"
)
_NEEDED = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|located|based|situated|lives?|lived|living|held|born|died|released|won"
    r"|resid\w+|place|placed|set|stay\w*|headquartered|and|or|,|while|when)|[,(])$"
)
HAPPENED = re.compile(
    r"\b(?:kill|injur|wound|die|dead|death|attack|bomb|explo|crash|fire|shot|shoot|"
    r"arrest|earthquake|quake|kidnap|abduct|collid|capsiz|clash|raid|hit|struck|flood|hurt)",
    re.IGNORECASE,
)


def pairs_of(sentence: Sentence, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """(premise, hypothesis, label) from one sentence, at most two."""
    text = sentence.text
    if _SILENT.search(text):
        return
    kinds = [WEEKDAY, MONTH_DAY, YEAR, CITY, COUNTRY, NAME, SAID]
    found = [(kind, m) for kind in kinds if (m := kind.search(text))]
    if not found:
        return
    kind, match = chance.choice(found)
    changed = _swapped(text, match, kind, chance)
    if changed is None:
        return
    if kind is NAME:
        if chance.random() < 0.4:  # names are in every other sentence
            yield text, changed, EITHER
        return
    if kind is SAID:
        yield text, changed, "contradiction" if text[match.start() - 1] in "\"”'’," else EITHER
        return
    dropped = text[: match.start()] + text[match.end() :]
    numbers = [m for m in counts.NUMBER.finditer(changed) if m["n"]]
    roll = chance.random()
    if numbers and HAPPENED.search(text) and kind in (WEEKDAY, MONTH_DAY, CITY) and roll < 0.6:
        number = numbers[0]
        value = counts.other(counts.value_of(number["n"]), chance)
        said = counts.spelled(value, chance)
        yield text, changed[: number.start()] + said + changed[number.end() :], "neutral"
        return
    if roll < 0.5:
        yield text, changed, "contradiction"
    if roll > 0.3 and len(dropped.split()) >= 4 and _droppable(text, match):
        yield (text, dropped, "entailment") if chance.random() < 0.6 else (dropped, text, "neutral")


def _droppable(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence stands without "in Lima": no verb needs it, no ", Peru" follows."""
    before, after = text[: match.start()], text[match.end() :]
    return (
        match["on"] != " from "
        and not _NEEDED.search(before)
        and not re.match(r"\s?, ?[A-Z]", after)
    )


def _swapped(
    text: str, match: re.Match[str], kind: re.Pattern[str], chance: random.Random
) -> str | None:
    was = match["what"]
    if kind is WEEKDAY:
        new = chance.choice([day for day in DAYS if day != was])
    elif kind is MONTH_DAY:
        number = re.search(r"\d+", was)
        assert number is not None
        days = [d for d in range(1, 29) if d != int(number[0])]
        new = was.replace(number[0], str(chance.choice(days)))
        if chance.random() < 0.4:
            month = next(m for m in MONTHS if m in was)
            new = was.replace(month, chance.choice([m for m in MONTHS if m != month]))
    elif kind is YEAR:
        new = str(int(was) + chance.choice([-12, -7, -4, -3, -2, -1, 1, 2, 3, 5, 9]))
    elif kind in (CITY, COUNTRY):
        new = chance.choice([p for p in (CITIES if kind is CITY else COUNTRIES) if p not in text])
    elif kind is NAME:
        new = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    else:
        new = chance.choice(SPEAKERS)
        if new.lower() in text.lower():
            return None
    if kind is SAID:
        return text[: match.start("what")] + new + text[match.end("what") :]
    # Every mention of the detail: one left as it was would tell the swap from the wording alone.
    return text.replace(was, new)
