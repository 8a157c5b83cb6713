"""When something happened: the day of the deed, not of a statement about it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.particulars.dates import dates_in, same_day
from checker.particulars.deeds import one_deed
from checker.types import Article, Claim, Fact, Relation, Rule

NAME = "date"
KINDS = ("date",)

# Examples are read as published on Tuesday, 15 June 2021.
AGREE: tuple[tuple[str, str], ...] = (
    ("A bomb exploded at the market on Monday.", "The blast at the market was on June 14."),
    ("Two men were shot on Saturday.", "The shooting happened on 12 June 2021."),
    ("The ferry sank on Sunday night.", "The ferry sank early on Monday."),
    ("The earthquake struck on June 3, 2021.", "The quake struck on 3 June."),
    ("Rebels attacked the post last week.", "The post was attacked on June 9."),
    ("Gunmen attacked the bus in May.", "The attack on the bus was on May 20."),
    ("The plane crashed in 2014.", "The plane crashed on March 8, 2014."),
    ("The airstrike hit the town on Friday.", "Friday’s strike destroyed a school."),
    ("The fire broke out yesterday.", "The blaze broke out on Monday."),
    ("A priest was kidnapped on Thursday.", "The priest was abducted on June 10."),
    ("A tornado hit the town three days ago.", "The tornado hit on Saturday."),
    ("He was stabbed today.", "He was stabbed on Tuesday."),
    ("The mayor was murdered on June 1.", "The murder of the mayor was on June 2."),
    ("Gunmen robbed the bank on Wednesday.", "The robbery was on June 9."),
    ("A truck crashed overnight.", "The truck crashed on Tuesday morning."),
    ("Shelling killed a farmer on Friday.", "The farmer was killed on June 11, 2021."),
    ("The train derailed on Sunday.", "The train derailed on Sunday evening."),
    ("The militia stormed the camp on June 8.", "The camp was stormed last Tuesday."),
    ("Flooding hit the valley this week.", "The flood came on Monday."),
    ("The hurricane struck in August 2005.", "The hurricane struck on August 29, 2005."),
    ("A bomb went off on Monday, killing one.", "On Monday a bomb exploded."),
    ("The blast came on Wednesday, June 9.", "The blast came on Wednesday."),
    ("They were shot on June 6.", "They were shot on the night of June 5."),
    ("The warehouse burned on Thursday.", "Thursday’s fire destroyed the warehouse."),
    ("An avalanche hit the hut on 2021-06-07.", "The avalanche was on June 7."),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    ("A bomb exploded at the market on Monday.", "The blast at the market was on June 10."),
    ("Two men were shot on Saturday.", "The shooting happened on Wednesday."),
    ("The ferry sank on Sunday night.", "The ferry sank on Thursday."),
    ("The earthquake struck on June 3, 2021.", "The quake struck on 7 June."),
    ("Rebels attacked the post last week.", "The post was attacked on May 25."),
    ("Gunmen attacked the bus in May.", "The attack on the bus was on April 20."),
    ("The plane crashed in 2014.", "The plane crashed on March 8, 2012."),
    ("The airstrike hit the town on Friday.", "Tuesday’s strike destroyed a school."),
    ("The fire broke out yesterday.", "The blaze broke out on Friday."),
    ("A priest was kidnapped on Thursday.", "The priest was abducted on June 1."),
    ("A tornado hit the town three days ago.", "The tornado hit on Wednesday."),
    ("He was stabbed on Saturday.", "He was stabbed on Tuesday."),
    ("The mayor was murdered on June 1.", "The murder of the mayor was on June 5."),
    ("Gunmen robbed the bank on Wednesday.", "The robbery was on June 12."),
    ("A truck crashed on Friday.", "The truck crashed on Monday morning."),
    ("Shelling killed a farmer on Friday.", "The farmer was killed on June 8, 2021."),
    ("The train derailed on Sunday.", "The train derailed on Wednesday evening."),
    ("The militia stormed the camp on June 8.", "The camp was stormed on June 3."),
    ("Flooding hit the valley this week.", "The flood came on May 3."),
    ("The hurricane struck in August 2005.", "The hurricane struck on September 9, 2005."),
    ("A bomb went off on Monday, killing one.", "On Thursday a bomb exploded."),
    ("The blast came on Wednesday, June 9.", "The blast came on Sunday."),
    ("They were shot on June 6.", "They were shot on the night of June 2."),
    ("The warehouse burned on Thursday.", "Sunday’s fire destroyed the warehouse."),
    ("An avalanche hit the hut on 2021-06-07.", "The avalanche was on June 1."),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("A man was shot on Sunday.", "The man died on Wednesday."),
    ("A man was shot on Sunday.", "A suspect was arrested on Wednesday."),
    ("A bank was robbed on Sunday.", "Police said on Wednesday that a bank was robbed."),
    ("A man was shot on Sunday.", "The funeral of the man was on Wednesday."),
    ("The bomb exploded on Friday.", "The trial over the bomb began on Monday."),
    ("The bomb exploded on Friday.", "A similar bomb exploded on June 1."),
    ("The ferry sank on Friday.", "The rescue of the last passengers took until Monday."),
    ("The ferry sank on Friday.", "A memorial service was held on Monday."),
    ("Rebels attacked the post on Friday.", "Another attack followed on Monday."),
    ("The post was attacked on Friday.", "Rebels attacked the post."),
    ("A bank was robbed on Friday.", "A man was shot on Monday."),
    ("The quake struck on Friday.", "The quake could strike again on June 1."),
    ("The quake struck on Friday.", "A first quake struck on June 1."),
    ("Gunmen robbed the bank on Friday.", "Two men were charged on Monday with the robbery."),
    ("The plane crashed on Friday.", "The plane had arrived in Lima on Monday."),
    ("The plane crashed on Friday.", "It will be searched for until Monday."),
    ("The fire broke out on Friday.", "The school will open again on Monday."),
    ("The fire broke out on Friday.", "The school was closed on Monday."),
    ("He was killed on Friday.", "He was born on May 3, 1960."),
    ("He was killed on Friday.", "The army did not say who was killed on Monday."),
    ("A blast shook the port on Friday.", "Since Monday five blasts have shaken the port."),
    ("A blast shook the port on Friday.", "The minister condemned the blast on Monday."),
    ("The town was shelled on Friday.", "Ten people have been killed since June 1."),
    ("The town was shelled on Friday.", "The town was visited by the mayor on Monday."),
    ("A truck crashed on Friday.", "The talks began on Monday."),
)

RULES = (
    Rule(
        name="date-conflict",
        level="error",
        says=(
            "Two articles give different days for the same happening, more than a day apart "
            "(time zones, nights), or different hours by the clock, an hour and a half apart and "
            "more (whole hours of another zone aside). The days of statements, arrests and "
            "funerals are another matter. Where each names one day of the calendar only, and not "
            "the same, the model says whether the two sentences can both be true."
        ),
        fires=CONFLICT,
        silent=(*AGREE, *SILENT),
    ),
)


def find(article: Article, claims: Sequence[Claim]) -> list[Fact]:
    """The days of what the story's sentences tell, as ISO prefixes, with the deed as `of`.

    `scope` is "other" where the day is not surely that of the story's own happening.
    """
    return [fact for claim in claims if claim.story for fact in dates_in(article, claim)]


def compare(left: Fact, right: Fact) -> Relation:
    """Two days of one kind of deed conflict where they are more than a day apart."""
    if left.kind != right.kind or not one_deed(left.of, right.of):
        return "silent"
    if "other" in (left.scope, right.scope):
        return "silent"
    return same_day(left, right)
