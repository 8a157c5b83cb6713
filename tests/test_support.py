"""Claims that nobody else has: which are worth checking, and what bears them out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checker import Report, Settings, check
from checker.reports import formats
from checker.rules import rules
from checker.types import Article
from tests.newsroom import Neutral, article

DAY = "2024-05-14"
CANNERY = (
    "Fire gutted the Halden cannery in Norvik on Monday, police said. Nobody was hurt in the "
    "blaze, which began in a cold store. Forty workers left the building in time.",
    "A blaze that began in a cold store destroyed the Halden cannery in Norvik on Monday. All "
    "forty workers got out unharmed, according to police.",
    "Police in Norvik said Monday that a fire burned down the Halden cannery. The forty workers "
    "had left the building, and nobody was hurt.",
)
ARREST = "Police later arrested Pia Lund, a 34-year-old electrician, at a motel in Sandvik."


def corpus(extra: str = ARREST) -> list[Article]:
    names = ("herald", "post", "lantern")
    first, *rest = (article(n, DAY, text) for n, text in zip(names, CANNERY, strict=True))
    return [article("herald", DAY, f"{first.text} {extra}".strip()), *rest]


def run(articles: list[Article], **settings: object) -> Report:
    settings.setdefault("select", ("unsupported",))
    return check(articles, Settings(**settings), judge=Neutral())  # type: ignore[arg-type]


def alone(report: Report) -> list[str]:
    return [one.left.text for one in report.findings if one.rule == "unsupported"]


def test_an_invented_deed_is_found_where_it_stands() -> None:
    report = run(corpus())
    assert ARREST in alone(report)
    finding = next(one for one in report.findings if one.left.text == ARREST)
    assert (finding.level, finding.right, finding.left.article) == ("warning", None, "herald")


def test_what_another_source_tells_in_other_words_is_borne_out() -> None:
    articles = corpus()
    told = "Pia Lund, an electrician of 34, was found in a Sandvik motel, and police arrested her."
    articles[2] = article("lantern", DAY, f"{articles[2].text} {told}")
    assert ARREST not in alone(run(articles))


def test_two_sources_are_too_few() -> None:
    assert alone(run(corpus()[:2])) == []


def test_copies_of_one_wire_are_one_source() -> None:
    first, second, _ = corpus()
    copy = article("gazette", DAY, second.text)
    assert alone(run([first, second, copy])) == []


def test_what_only_the_own_copy_repeats_is_alone_and_told_once() -> None:
    first, *rest = corpus()
    copy = article("gazette", DAY, first.text)
    assert alone(run([first, copy, *rest])).count(ARREST) == 1


def test_it_is_off_by_default_inside_a_corpus() -> None:
    assert not rules()["unsupported"].on
    assert alone(run(corpus(), select=())) == []


def test_a_draft_is_held_against_references_without_being_asked() -> None:
    report = run(corpus(), select=(), references=frozenset({"post", "lantern"}))
    assert report.support is not None
    verdicts = {one.claim.text: one for one in report.support}
    assert verdicts[ARREST].verdict == "unsupported"
    fire = verdicts["Fire gutted the Halden cannery in Norvik on Monday, police said."]
    assert fire.verdict == "supported"
    assert fire.by is not None
    assert fire.by.span.article in ("post", "lantern")
    assert alone(report) == [ARREST]


def test_a_reference_that_clashes_contradicts() -> None:
    draft = article("herald", DAY, "A fire in a mill in Norvik killed 12 workers, police said.")
    other = article("post", DAY, "A fire in a mill in Norvik killed 17 workers, police said.")
    report = run([draft, other], select=(), references=frozenset({"post"}))
    assert report.support is not None
    assert [one.verdict for one in report.support] == ["contradicted"]
    assert alone(report) == []


def test_withdrawn_references_bear_nothing_out() -> None:
    draft = article("herald", DAY, "A fire in a mill in Norvik killed 12 workers, police said.")
    gone = replace(article("post", DAY, "Nobody may quote this."), status="withdrawn")
    report = run([draft, gone], select=(), references=frozenset({"post"}))
    assert report.support is not None
    assert [one.verdict for one in report.support] == ["unsupported"]


@pytest.mark.parametrize("settings", [{"ignore": ("unsupported",)}, {"select": ("figure-stale",)}])
def test_support_is_not_looked_for_where_the_rule_is_left_out(settings: dict[str, object]) -> None:
    report = run(corpus(), **{"select": (), **settings}, references=frozenset({"post"}))
    assert report.support is None


def test_the_json_report_tells_of_every_checkable_claim() -> None:
    report = run(corpus(), references=frozenset({"post", "lantern"}))
    told = json.loads(formats()["json"].render(report))["support"]
    assert {one["verdict"] for one in told} == {"supported", "unsupported"}
    text = next(a.text for a in report.articles if a.id == "herald")
    for one in told:
        claim = one["claim"]
        assert text[claim["start"] : claim["end"]] == claim["text"]
    assert "support" not in json.loads(formats()["json"].render(run(corpus())))


@pytest.mark.parametrize(
    "sentence",
    [
        "Will Pia Lund be arrested by the police in Sandvik on Monday?",
        "Police will arrest Pia Lund at a motel in Sandvik on Tuesday.",
        "We think that Pia Lund did a terrible thing to all of Norvik.",
        "The cannery was founded in 1912 by Pia Lund of Sandvik.",
        "“I saw the flames from Sandvik and ran for my two children,” said Pia Lund.",
        "The Halden cannery is the largest employer in the whole of Sandvik.",
    ],
)
def test_opinion_forecast_and_background_are_no_claims_to_check(sentence: str) -> None:
    assert sentence not in alone(run(corpus(sentence)))
    report = run(corpus(sentence), references=frozenset({"post", "lantern"}))
    assert sentence not in [one.claim.text for one in report.support or ()]


@pytest.mark.parametrize("fires", [True, False])
def test_the_rule_runs_its_own_examples(fires: bool) -> None:
    rule = rules()["unsupported"]
    for left, right in rule.fires if fires else rule.silent:
        articles = [article("draft", DAY, left), article("post", DAY, right)]
        assert bool(alone(run(articles, references=frozenset({"post"})))) == fires


def test_what_a_wire_is_credited_with_is_one_source() -> None:
    first, second, third = corpus()
    credited = [article(one.id, DAY, f"NORVIK (Reuters) - {one.text}") for one in (second, third)]
    assert alone(run([first, *credited])) == []


def test_a_large_archive_is_narrowed_to_what_lies_near() -> None:
    draft, *rest = corpus()
    far = [article(f"far{n}", DAY, f"Gate {n} of the lock was painted green.") for n in range(450)]
    references = frozenset(one.id for one in (*rest, *far))
    report = run([draft, *rest, *far], references=references)
    assert alone(report) == [ARREST]
    assert report.counts["far"] > 300
    assert run([draft, *rest], references=references).counts["far"] == 0


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("Twelve of 1,200 sheep", {"12", "1200"}), ("one of both", set()), ("3.5 tons", {"3.5"})],
)
def test_figures_are_read_in_words_and_digits(text: str, numbers: set[str]) -> None:
    from checker.support.terms import terms_of

    assert terms_of(text).numbers == numbers


def test_according_to_a_wire_traces_back_to_it() -> None:
    told = "Pia Lund, a 34-year-old electrician, was arrested in a motel in Sandvik, AFP reported."
    first, second, third = corpus(told)
    assert told in alone(run([first, second, third]))
    again = article("post", DAY, f"{second.text} {told.replace('a motel', 'the old motel')}")
    assert told in alone(run([first, again, third, article("sun", DAY, CANNERY[2][:60])]))
    free = article("post", DAY, f"{second.text} {told.replace('AFP reported', 'police said')}")
    assert told not in alone(run([first, free, third]))
