"""Where something happened: the place of the deed, not of a statement about it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.particulars.deeds import one_deed
from checker.particulars.places import apart, places_in
from checker.types import Article, Claim, Fact, Relation, Rule

NAME = "place"
KINDS = ("place",)

AGREE: tuple[tuple[str, str], ...] = (
    ("A bomb exploded in Mosul.", "The blast in Mosul came at noon."),
    ("A bomb exploded in Mosul.", "The blast in Iraq came at noon."),
    ("Two men were shot in Denver.", "Two men were shot in Denver, Colorado."),
    ("Two men were shot in Denver.", "The shooting in Colorado came at noon."),
    ("The town was shelled near Saraqib.", "Shelling hit a farm in Idlib province."),
    ("A train derailed in Lyon.", "The train derailed outside Lyon."),
    ("A fire broke out in Dhaka.", "A blaze in Bangladesh killed goats."),
    ("The ferry sank near Mombasa.", "The ferry sank in Kenya."),
    ("A bus was attacked in Cali.", "The bus was attacked in Colombia."),
    ("A bank was robbed in Springfield.", "A bank was robbed in Springfield, Illinois."),
    ("An earthquake struck in Chile.", "The quake struck near Valparaíso."),
    ("A tornado hit a school in Oklahoma.", "The tornado hit a school in Tulsa."),
    ("An airstrike hit a market in Aleppo.", "The strike hit a market in Alep."),
    ("The camp was raided in Douma.", "The camp in Douma was raided."),
    ("He was kidnapped in Karachi.", "He was abducted in Karachi on Monday."),
    ("He was kidnapped in Karachi.", "He was abducted in Pakistan."),
    ("He was stabbed in London.", "He was stabbed in Britain."),
    ("A judge was murdered in Medellin.", "A judge was murdered in Medellín."),
    ("A plane crashed near Kabul.", "The plane crashed in Afghanistan."),
    ("The mosque was bombed in Kano.", "The bombing of the mosque in Kano failed."),
    ("A truck crashed in Texas.", "The truck crashed in Houston."),
    ("A flood hit homes in Jakarta.", "The flood hit homes in Indonesia."),
    ("A post was attacked in Kandahar.", "A post was attacked in Kandahar province."),
    ("They were shot in Kyiv.", "They were shot in Kiev."),
    ("They were shot in New York.", "They were shot in New York City."),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    ("A bomb exploded in Mosul.", "The blast in Basra came at noon."),
    ("A bomb exploded in Mosul.", "The blast in Syria came at noon."),
    ("Two men were shot in Denver.", "Two men were shot in Chicago."),
    ("Two men were shot in Denver.", "The shooting in Ohio came at noon."),
    ("The town was shelled near Saraqib.", "Shelling hit a farm in Homs."),
    ("A train derailed in Lyon.", "The train derailed outside Marseille."),
    ("A fire broke out in Dhaka.", "A blaze in India killed goats."),
    ("The ferry sank near Mombasa.", "The ferry sank in Tanzania."),
    ("A bus was attacked in Cali.", "The bus was attacked in Ecuador."),
    ("A bank was robbed in Springfield, Ohio.", "A bank was robbed in Springfield, Illinois."),
    ("An earthquake struck in Peru.", "The quake struck near Valparaíso."),
    ("A tornado hit a school in Kansas.", "The tornado hit a school in Tulsa."),
    ("An airstrike hit a market in Aleppo.", "The strike hit a market in Damascus."),
    ("The camp was raided in Douma.", "The camp in Raqqa was raided."),
    ("He was kidnapped in Karachi.", "He was abducted in Lahore on Monday."),
    ("He was kidnapped in Karachi.", "He was abducted in Iran."),
    ("He was stabbed in Leeds.", "He was stabbed in Germany."),
    ("A judge was murdered in Medellin.", "A judge was murdered in Bogotá."),
    ("A plane crashed near Kabul.", "The plane crashed in Uzbekistan."),
    ("The mosque was bombed in Kano.", "The bombing of the mosque in Lagos failed."),
    ("A truck crashed in Texas.", "The truck crashed in Phoenix."),
    ("A flood hit homes in Jakarta.", "The flood hit homes in Malaysia."),
    ("A post was attacked in Kandahar.", "A post was attacked in Herat province."),
    ("They were shot in Kyiv.", "They were shot in Odessa."),
    ("They were shot in New York.", "They were shot in Boston."),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("A bomb exploded in Mosul.", "Officials in Baghdad condemned the blast."),
    ("A bomb exploded in Mosul.", "A trial in Basra began at noon."),
    ("A bomb exploded in Mosul.", "A similar bomb exploded in Basra."),
    ("A bomb exploded in Mosul.", "A bank was robbed in Basra."),
    ("A bank was robbed in Denver.", "A bank was robbed in Lakewood."),
    ("Two banks were robbed in Denver.", "Police in Boulder said that banks were robbed."),
    ("A bus was shelled in Zabadia.", "A bus was shelled in Damascus."),
    ("A train derailed in Lyon.", "The driver died in Paris."),
    ("A fire broke out in Dhaka.", "The owner was arrested in Delhi."),
    ("A fire broke out in Dhaka.", "A fire broke out in a mill."),
    ("The ferry sank near Mombasa.", "The ferry had left from Dar es Salaam."),
    ("A bank was robbed in Denver.", "A bank was robbed in Reading."),
    ("A bank was robbed in Denver.", "A bank was robbed on Chicago Avenue."),
    ("A bank was robbed in Denver.", "The Boston Globe reported the robbery."),
    ("The quake struck in Chile.", "Tremors were felt in Lima."),
    ("The quake struck in Chile.", "A rescue team was sent from Peru."),
    ("A mill burned in Leeds.", "A mill burned in the old town."),
    ("He was stabbed in Leeds.", "He was born in Kenya."),
    ("A judge was murdered in Cali.", "The funeral was held in Bogotá."),
    ("A plane crashed near Kabul.", "The plane was bound for Delhi."),
    ("A plane crashed near Kabul.", "Another plane crashed in Nepal."),
    ("The school was bombed in Kano.", "The school might be bombed in Lagos."),
    ("A truck crashed in Texas.", "The truck came from Ohio."),
    ("A post was attacked in Herat.", "Since May ten posts were attacked in Kabul."),
    ("They were robbed in Boston.", "They live in Denver."),
)

RULES = (
    Rule(
        name="place-conflict",
        level="warning",
        says=(
            "Two articles give different places for the same happening. A town and its province "
            "or country agree; neighbouring towns and names that no gazetteer has are silent."
        ),
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """The places that the story's sentences name, as written, with the deed as `of`.

    `scope` is "other" where the place is not surely that of the story's own happening.
    """
    return [fact for claim in claims if claim.story for fact in places_in(claim)]


def compare(left: Fact, right: Fact) -> Relation:
    """Two places of one kind of deed conflict where neither can lie in or beside the other."""
    if left.kind != right.kind or not one_deed(left.of, right.of):
        return "silent"
    if "other" in (left.scope, right.scope):
        return "silent"
    return apart(left, right)
