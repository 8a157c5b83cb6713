"""Capitalised names in a sentence: people, places, organisations."""

from __future__ import annotations

import re
from collections.abc import Collection

_WORD = re.compile(r"(?<![\w’'-])[A-Za-zÀ-ÖØ-öø-ÿ](?:[\w]|[’'](?=[A-Za-z]{2})|[.-](?=\w))*")
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ](?:[\w]|[’'](?=[A-Z]\w)|-(?=\w)|\.(?=[A-Z]\b))*\.?)"
_LINK = r"(?:of|the|for|al|de|del|la|las|los|da|bin|ibn|van|von|der|den|ez|el|and|&)"
_RUN = re.compile(
    rf"(?<![\w’'.-])(?:al-|el-)?{_CAPITAL}(?:(?:\s+(?:of|for)(?:\s+the)?|\s+(?:de|del|la|bin|ibn|van|von|der)"
    rf"|\s+&)?[ \t\n]+(?:al-|el-)?{_CAPITAL})*"
)
_NOT_NAMES = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thurs",
        "Fri",
        "Sat",
        "Sun",
        "Today",
        "Tonight",
        "Yesterday",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Gen",
        "Lt",
        "Col",
        "Sgt",
        "Maj",
        "Capt",
        "Cpl",
        "Cmdr",
        "Det",
        "Rep",
        "Sen",
        "Gov",
        "Rev",
        "Hon",
        "Prof",
        "Sheriff",
        "Deputy",
        "General",
        "Colonel",
        "Major",
        "Captain",
        "Sergeant",
        "Lieutenant",
        "Officer",
        "Detective",
        "Chief",
        "President",
        "Senator",
        "Governor",
        "Minister",
        "Secretary",
        "Mayor",
        "Judge",
        "King",
        "Queen",
        "Prince",
        "Spokesman",
        "Spokeswoman",
        "Police",
        "I",
        "It",
        "Its",
        "It's",
        "He",
        "She",
        "They",
        "We",
        "You",
        "The",
        "A",
        "An",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "Here",
        "His",
        "Her",
        "Their",
        "Our",
        "My",
        "Your",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Dozens",
        "Hundreds",
        "Thousands",
        "In",
        "On",
        "At",
        "By",
        "For",
        "From",
        "To",
        "Of",
        "With",
        "Without",
        "After",
        "Before",
        "During",
        "Since",
        "Until",
        "While",
        "When",
        "Where",
        "What",
        "Who",
        "Why",
        "How",
        "Which",
        "If",
        "As",
        "But",
        "And",
        "Or",
        "So",
        "Yet",
        "Not",
        "No",
        "Nobody",
        "None",
        "Some",
        "Many",
        "Most",
        "More",
        "Much",
        "All",
        "Both",
        "Each",
        "Every",
        "Either",
        "Neither",
        "Another",
        "Other",
        "Others",
        "Several",
        "Few",
        "Such",
        "Also",
        "Still",
        "Then",
        "Now",
        "Later",
        "Earlier",
        "Meanwhile",
        "However",
        "Although",
        "Though",
        "Because",
        "Last",
        "Next",
        "Another",
        "Anyone",
        "Someone",
        "Everyone",
        "According",
        "Authorities",
        "Officials",
        "Investigators",
        "Witnesses",
        "Detectives",
        "Deputies",
        "Officers",
        "Victims",
        "Residents",
        "Neighbors",
        "Relatives",
        "Friends",
        "Family",
        "Officers",
        "Firefighters",
        "Doctors",
        "Rescuers",
        "Prosecutors",
        "Just",
        "About",
        "Around",
        "Near",
        "Only",
        "Even",
        "Over",
        "Under",
        "Two-year-old",
        "AM",
        "PM",
        "EST",
        "EDT",
        "CST",
        "PST",
        "GMT",
        "Update",
        "Updated",
        "Posted",
        "Published",
        "Photo",
        "Video",
        "Breaking",
        "News",
        "Story",
        "Caption",
        "Read",
    ]
)
_TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Cpl|Cmdr|Det|Rep|Sen|Gov|Rev|Hon|Prof|Off|Pfc)\.?"
    r"|Sheriff|Deputy|General|Colonel|Major|Captain|Sergeant|Lieutenant|Officer|Detective|Chief"
    r"|President|Senator|Governor|(?:Prime )?Minister|Secretary|Mayor|Judge|Spokes\w+)\s+"
)


def vocabulary(text: str) -> frozenset[str]:
    """The words of a text that it writes in lower case somewhere."""
    return frozenset(word for word in _WORD.findall(text) if word.islower())


def names_of(sentence: str, common: Collection[str]) -> tuple[str, ...]:
    """Names in `sentence` by place, without titles, weekdays, months and repetition.

    `common` holds the words that the article writes in lower case elsewhere: a capital at the
    start of a sentence or in a headline does not make those a name.
    """
    found: list[str] = []
    for match in _RUN.finditer(sentence):
        words = match.group()
        words = _without_common_start(words, sentence[: match.start()], common)
        while title := _TITLES.match(words):
            words = words[title.end() :]
        words = words.rstrip(".") if not re.search(r"\b[A-Z]\.[A-Z]\.$", words) else words
        if words and words.split()[0].strip(".") not in _NOT_NAMES:
            found.append(" ".join(words.split()))
    return tuple(dict.fromkeys(found))


def _without_common_start(words: str, before: str, common: Collection[str]) -> str:
    while words:
        first, _, rest = words.partition(" ")
        starts = not re.search(r"\w", before) or before.rstrip()[-1:] in '“"‘:—–'
        if first.strip(".") in _NOT_NAMES or (starts and first.lower() in common):
            words, before = rest.lstrip(), first
            for link in ("of ", "for ", "the ", "de ", "& "):
                words = words.removeprefix(link)
            continue
        return words
    return words
