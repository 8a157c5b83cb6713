"""The measurement itself: it must count right, hide the answers and only ever raise floors."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

import eval.__main__ as command
from checker.support.evidence import NOTHING
from checker.thresholds import ENTAILED, MODEL_BIAS, SUPPORTED
from checker.types import Article, Claim, Count, Event, Finding, Level, Report, Side, Span
from checker.verdict import support_of_evidence
from eval import (
    edits,
    events,
    floors,
    gold_pairs,
    gva,
    gva_figures,
    patterns,
    planting,
    product,
    wire_figures,
)
from eval.corpora import article, blind, corpus, digest
from eval.fit_support import Answer, grid
from eval.floors import Floors
from eval.gva_figures import Figure, Reading
from eval.measures import Measure, Outcome, count, rate, wilson
from eval.table import table


def report(findings: Sequence[Finding] = (), found: Sequence[Event] = ()) -> Report:
    return Report(
        articles=(),
        events=tuple(found),
        findings=tuple(findings),
        skipped=(),
        counts={},
        timings={},
        model={},
        settings={},
    )


def side(article: str, start: int = 0, end: int = 2, value: str = "", field: Any = "text") -> Side:
    return Side(
        article=article,
        field=field,
        start=start,
        end=end,
        text="12",
        claim=Span(article, field, start, end),
        claim_text="12 died.",
        path="",
        line=None,
        column=None,
        source="The Harbour Ledger",
        published=None,
        said_by=None,
        as_of=None,
        value=value,
    )


def finding(
    rule: str, left: Side, right: Side, *others: Side, fact: str = "killed", level: Level = "error"
) -> Finding:
    return Finding(rule, level, "", fact, "e1", left, right, others)


def write(data: Path, name: str, records: Iterable[Mapping[str, Any]]) -> None:
    folder = data / "news"
    folder.mkdir(exist_ok=True)
    with lzma.open(folder / f"{name}.jsonl.xz", "wt", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record) + "\n")


def record(gold_id: str, text: str = "Text.", event: str = "one", **more: Any) -> dict[str, Any]:
    row = {"id": gold_id, "source": "", "date": "2024-03-22", "title": "", "text": text, "url": ""}
    return row | {"gold_event": event} | more


# --- what the checker sees ---


def test_no_answer_reaches_the_checker() -> None:
    row = record("ecb:41_topic", gold_event="secret", bias="left", place="aleppo", date="")
    seen = article(row)
    values = [getattr(seen, one.name) for one in fields(seen)]
    assert not {"secret", "left", "aleppo", "ecb:41_topic"} & set(map(str, values))
    assert seen.published is None
    assert seen.text == "Text."


def test_a_corpus_is_shuffled_alike_every_time_and_keeps_its_answers(tmp_path: Path) -> None:
    write(tmp_path, "some", [record(f"x:{n}", event=f"e{n // 2}") for n in range(20)])
    mixed = corpus(tmp_path, "some")
    order = [mixed.gold_id[one.id] for one in mixed.articles]
    assert order != sorted(order)
    assert len(set(order)) == 20
    corpus.cache_clear()
    assert [one.id for one in corpus(tmp_path, "some").articles] == [
        one.id for one in mixed.articles
    ]
    assert {len(group) for group in mixed.by_incident().values()} == {2}


# --- numbers ---


def test_wilson_holds_the_share_and_narrows_with_more_cases() -> None:
    low, high = wilson(9, 10)
    assert 0.59 < low < 0.60
    assert 0.98 < high < 0.99
    assert wilson(0, 5)[0] == 0
    assert wilson(5, 5)[1] == 1
    assert wilson(900, 1000)[0] > low


def test_a_suite_without_cases_never_looks_perfect() -> None:
    assert rate("s", "found", 0, 0, goal=70).value == 0
    assert rate("s", "reported", 0, 0, "lower", goal=2).value == 100


# --- floors ---


def test_a_run_below_its_floor_is_named() -> None:
    held = Floors("", {"s.found": 70.0, "s.errors": 2.0})
    fine = [rate("s", "found", 7, 10), count("s", "errors", 2, "lower")]
    assert held.broken(fine) == []
    worse = [rate("s", "found", 6, 10), count("s", "errors", 3, "lower")]
    assert [line.split()[0] for line in held.broken(worse)] == ["s.found", "s.errors"]


def test_raising_never_relaxes_a_floor() -> None:
    held = Floors("old", {"s.found": 70.0, "s.errors": 2.0})
    raised = held.raised([rate("s", "found", 5, 10), count("s", "errors", 9, "lower")], "new")
    assert raised == Floors("new", held.bounds)
    better = held.raised([rate("s", "found", 9, 10), count("s", "errors", 0, "lower")], "new")
    assert better.bounds == {"s.found": 90.0 - floors.SLACK, "s.errors": 0.0}


def test_what_is_only_printed_gets_no_floor() -> None:
    assert Floors("", {}).raised([count("cost", "articles per second", 50)], "").bounds == {}


def test_one_floor_is_lowered_only_by_its_name() -> None:
    held = Floors("", {"s.found": 70.0, "s.kept": 95.0})
    now = [rate("s", "found", 5, 10), rate("s", "kept", 9, 10)]
    assert held.lowered("s.found", now).bounds == {"s.found": 50.0 - floors.SLACK, "s.kept": 95.0}
    with pytest.raises(KeyError):
        held.lowered("s.typo", now)


def test_a_floor_without_its_metric_is_noticed() -> None:
    held = Floors("", {"s.found": 70.0, "s.renamed": 95.0})
    assert held.lost([rate("s", "found", 9, 10)]) == ["s.renamed"]


def test_floors_survive_their_file(tmp_path: Path) -> None:
    held = Floors("abc", {"s.found": 70.5, "a.kept": 1.0})
    floors.write(tmp_path / "floors.json", held)
    assert floors.read(tmp_path / "floors.json") == held
    assert floors.read(tmp_path / "none.json") == Floors("", {})


def test_the_digest_follows_the_bytes_not_the_folder(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "gold").write_text("same")
    assert digest([tmp_path / "a" / "gold"]) == digest([tmp_path / "b" / "gold"])
    (tmp_path / "b" / "gold").write_text("other")
    assert digest([tmp_path / "a" / "gold"]) != digest([tmp_path / "b" / "gold"])


def test_the_table_shows_value_count_goal_floor_and_verdict() -> None:
    held = Floors("", {"s.found": 80.0})
    shown = table([rate("s", "found", 75, 100, goal=70), Measure("s", "rate", 3.5, unit="")], held)
    head, first, second = shown.splitlines()
    assert head.split()[:3] == ["suite", "metric", "value"]
    assert "75.0 %" in first
    assert "75/100" in first
    assert ">= 80" in first
    assert first.endswith("BELOW FLOOR")
    assert second.split() == ["s", "rate", "3.50"]


@pytest.fixture
def whole_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """`python -m eval` with one metric, `s.found`, at the value given."""
    write(tmp_path, "gold", [record("x:1")])

    def run(found: int, *arguments: str) -> int:
        outcome = Outcome((rate("s", "found", found, 100, goal=70),), ("missed: x",))
        monkeypatch.setattr(command, "measured", lambda *_: {"gold-pairs": outcome})
        paths = ["--data", str(tmp_path), "--floors", str(tmp_path / "floors.json")]
        return command.main([*paths, "--only", "gold-pairs", *arguments])

    return run


def test_a_run_fails_only_below_a_floor(
    whole_run: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert whole_run(60) == 0
    assert whole_run(90, "--raise") == 0
    assert whole_run(80) == 1
    assert "s.found is 80.00, its floor is 89.00" in capsys.readouterr().err
    assert whole_run(80, "--raise") == 1
    assert floors.read(tmp_path / "floors.json").bounds == {"s.found": 89.0}
    assert whole_run(80, "--lower-floor", "s.found") == 0


def test_other_data_than_the_floors_fail_until_accepted(
    whole_run: Callable[..., int], tmp_path: Path
) -> None:
    assert whole_run(90, "--raise") == 0
    write(tmp_path, "gold", [record("x:2")])
    assert whole_run(90) == 1
    assert whole_run(90, "--raise") == 0
    assert whole_run(90) == 0


def test_what_went_wrong_is_written_for_reading(
    whole_run: Callable[..., int], tmp_path: Path
) -> None:
    whole_run(90, "--list", str(tmp_path / "list"))
    assert (tmp_path / "list" / "gold-pairs.txt").read_text(encoding="utf-8") == "missed: x\n"


# --- the crude reader ---


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Ferry fire off Bari kills 11, 4 hurt", "killed", [11]),
        ("Ferry fire off Bari kills 11, 4 hurt", "injured", [4]),
        ("Twelve people were killed and at least 30 others injured.", "killed", [12]),
        ("Twelve people were killed and at least 30 others injured.", "injured", [30]),
        ("The blast left three soldiers dead.", "killed", [3]),
        ("The death toll rose to 1,200 on Friday.", "killed", [1200]),
        ("A 24-year-old man was killed.", "killed", []),
        ("The fire killed 2 hours after the alarm.", "killed", []),
        ("About $12 million killed the deal.", "killed", []),
    ],
)
def test_crude_figures(text: str, kind: str, expected: list[int]) -> None:
    found = patterns.figures(text, kind)
    assert [one.value for one in found] == expected
    assert all(patterns.number(text[one.start : one.end]) == one.value for one in found)


def test_crude_figures_know_a_hedge() -> None:
    found = patterns.figures("At least 12 people died: 12 dead, 12 people killed", "killed")
    assert [one.hedged for one in found] == [False, False]
    assert patterns.figures("At least 12 people were killed", "killed")[0].hedged


def test_rough_sentences_keep_initials_together() -> None:
    text = "Gen. A. Rossi spoke in Bari. Nobody left.\n\nIt rained."
    assert [text[a:b] for a, b in patterns.sentences(text)] == [
        "Gen. A. Rossi spoke in Bari.",
        "Nobody left.",
        "It rained.",
    ]


# --- gold pairs ---


def pair(accept: list[str], slot: str = "killed") -> dict[str, Any]:
    about = {"date": "", "value": 1, "sentence": "S."}
    return {
        "id": "g", "label": "", "slot": slot, "event": "", "accept": accept,
        "a": {"id": "muc:1"} | about, "b": {"id": "muc:2"} | about,
    }  # fmt: skip


def test_an_outcome_needs_both_articles_and_the_fact() -> None:
    a, b, c = blind("muc:1"), blind("muc:2"), blind("muc:3")
    asked = pair(["conflict"])
    clash = finding("casualty-conflict", side(a), side(b))
    assert gold_pairs.outcomes_of(report([clash]), asked) == {"conflict"}
    elsewhere = [
        finding("casualty-conflict", side(a), side(b), fact="injured"),
        finding("casualty-conflict", side(a), side(c)),
        finding("self-contradiction", side(a), side(a)),
    ]
    assert gold_pairs.outcomes_of(report(elsewhere), asked) == {"silent"}
    stale = finding("figure-stale", side(a), side(c), side(b))
    assert gold_pairs.outcomes_of(report([stale]), asked) == {"superseded"}


def test_gold_pairs_are_counted_by_what_the_contract_accepts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "muc4_articles", [record("muc:1"), record("muc:2")])
    asked = [pair(["conflict", "superseded"]), pair(["silent"]), pair(["dispute"], "perpetrator")]
    write(tmp_path, "gold_pairs", asked)
    clash = finding("figure-superseded", side(blind("muc:1")), side(blind("muc:2")), level="note")
    monkeypatch.setattr(product, "check", lambda articles: report([clash]))
    outcome = gold_pairs.run(tmp_path)
    assert [one.value for one in outcome.measures] == [100, 1, 0]
    assert "came out superseded" in "\n".join(outcome.listing)


# --- mixed incidents ---


def test_findings_are_held_against_incidents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "gva_articles", [record(f"g:{n}", event=f"e{n // 2}") for n in range(6)])
    write(tmp_path, "gva_confusable_events", [{"event_a": "e0", "event_b": "e1"}])
    a, b, c, _, e, f = (blind(f"g:{n}") for n in range(6))
    made = [
        finding("casualty-conflict", side(a), side(b)),
        finding("figure-superseded", side(e), side(f), side(c), level="note"),
        finding("casualty-conflict", side(b), side(c)),
        finding("self-contradiction", side(a), side(a), level="warning"),
    ]
    monkeypatch.setattr(product, "check", lambda articles: report(made))
    monkeypatch.setattr(gva_figures, "hand_read", dict)
    monkeypatch.setattr(gva, "CONFLICTS", tmp_path / "conflicts.jsonl")
    (tmp_path / "conflicts.jsonl").write_text(json.dumps({"left": "g:0", "right": "g:1"}))
    values = {one.metric: (one.hits, one.of) for one in gva.run(tmp_path).measures}
    assert values["findings that join one incident"] == (1, 3)
    assert values["pairs of witnesses of one incident"] == (2, 5)
    assert values["conflicts found"] == (1, 1)
    confused = [one.value for one in gva.run(tmp_path).measures if "confusable" in one.metric]
    assert confused == [1]


# --- hand-read figures ---


def figure(low: int, high: int | None = -1, said: bool = True, attackers: int = 0) -> Figure:
    return Figure(Count(low, low if high == -1 else high), said, attackers)


@pytest.mark.parametrize(
    ("stated", "gold", "right"),
    [
        (Count(3, 3), figure(3), True),
        (Count(3, None), figure(3), False),
        (Count(4, 4), figure(3), False),
        (None, figure(3), False),
        (Count(2, None), figure(2, None), True),
        (Count(2, 2), figure(2, None), True),
        (Count(3, None), figure(2, None), False),
        (Count(2, 2), figure(3, attackers=1), True),
        (Count(3, 3), figure(3, attackers=1), True),
        (None, figure(0), False),
        (None, figure(0, said=False), True),
        (Count(0, 0), figure(0, said=False), True),
        (None, Figure(None, False, 0), True),
        (Count(0, 0), Figure(None, False, 0), True),
        (Count(1, 1), Figure(None, False, 0), False),
    ],
)
def test_when_a_figure_is_right(stated: Count | None, gold: Figure, right: bool) -> None:
    assert gva_figures.is_right(stated, gold) is right


def test_conflicts_leave_out_silence_perpetrators_and_round_ups(tmp_path: Path) -> None:
    none = Figure(None, False, 0)
    readings = {
        "g:0": Reading(figure(2), none),
        "g:1": Reading(figure(4), none),
        "g:2": Reading(figure(3, attackers=1), none),
        "g:3": Reading(figure(0, said=False), none),
        "g:4": Reading(figure(9), none, round_up=True),
        "g:5": Reading(none, none),
    }
    write(tmp_path, "gva_articles", [record(one) for one in readings])
    hidden = {blind(one): reading for one, reading in readings.items()}
    mixed = corpus(tmp_path, "gva_articles")
    found = {
        frozenset(mixed.gold_id[one] for one in pair)
        for pair in gva_figures.conflicting_pairs(mixed, hidden)
    }
    assert found == {frozenset({"g:0", "g:1"}), frozenset({"g:1", "g:2"})}


def test_the_hand_read_conflicts_conflict() -> None:
    for line in gva.CONFLICTS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        bounds = [
            Count(value, value) if isinstance(value, int) else Count(*value)
            for value in (row["left_value"], row["right_value"])
        ]
        assert not bounds[0].meets(bounds[1])
        assert row["left"] != row["right"]
        assert row["kind"] in product.KINDS


def test_the_hand_read_file_is_whole() -> None:
    readings = gva_figures.hand_read()
    assert len(readings) >= 150
    assert all(one.of(kind).attackers >= 0 for one in readings.values() for kind in product.KINDS)
    second = gva_figures.hand_read(gva_figures.GOLD_2)
    assert len(second) == 60
    assert not readings.keys() & second.keys()


@pytest.mark.parametrize(
    ("stated", "close"),
    [
        (Count(15, 25), True),
        (Count(16, 24), True),
        (Count(40, 60), False),
        (Count(20, None), False),
    ],
)
def test_a_hedge_is_right_as_another_reader_draws_its_band(stated: Count, close: bool) -> None:
    some_twenty = Figure(Count(16, 24), True, 0)
    assert wire_figures.close(stated, some_twenty) is close


def test_the_reading_of_wires_is_whole() -> None:
    readings = wire_figures.hand_read()
    assert len(readings) == 105
    assert all(set(one) == set(wire_figures.KINDS) for one in readings.values())


# --- events ---


def claim(one: str, start: int, field: Any = "text") -> Claim:
    return Claim("S.", Span(one, field, start, start + 2))


def test_the_main_story_holds_most_claims_and_side_stories_join_nothing() -> None:
    main = Event("main", ("a", "b"), (claim("a", 0), claim("a", 5), claim("b", 0)))
    past = Event("past", ("a", "c"), (claim("a", 9), claim("c", 0, "title"), claim("c", 0)))
    stories = events.main_stories(report(found=[past, main]))
    assert stories == {"a": "main", "b": "main", "c": "past"}
    assert events.is_joined(stories, ("a", "b"))
    assert not events.is_joined(stories, ("a", "c"))
    assert not events.is_joined(stories, ("d", "d2"))


def test_the_most_similar_article_is_of_another_incident(tmp_path: Path) -> None:
    texts = {
        "g:0": ("one", "A ferry caught fire off Bari harbour"),
        "g:1": ("one", "A ferry caught fire off Bari harbour today"),
        "g:2": ("two", "The ferry fire of last year off Bari"),
        "g:3": ("three", "Parliament debates pensions and budget"),
        "g:4": ("four", "Parliament passes budget"),
    }
    rows = [record(one, text, event) for one, (event, text) in texts.items()]
    write(tmp_path, "gva_articles", rows)
    mixed = corpus(tmp_path, "gva_articles")
    near = {frozenset(mixed.gold_id[one] for one in pair) for pair in events.most_similar(mixed)}
    assert frozenset({"g:3", "g:4"}) in near
    assert frozenset({"g:0", "g:1"}) not in near


# --- planted edits ---

LEAD = "Eleven people were killed when a ferry caught fire off Bari, officials said."
FERRY = Article(
    id="ferry", title="Ferry fire off Bari kills 11", text=f"{LEAD} Tugs brought it to port.",
    published="2024-03-22",
)  # fmt: skip


def test_a_fit_sentence_has_one_clear_figure() -> None:
    source = planting.fit_sentence(FERRY, "killed")
    assert source is not None
    assert source.sentence == LEAD
    assert source.words == "Eleven"
    vague = [
        "At least eleven people were killed when a ferry caught fire off Bari.",
        "Eleven people, including two children, were killed off Bari on Friday.",
        "Eleven people were killed off Bari. In 2014, nine people were killed there.",
        "One person was killed when a ferry caught fire off Bari on Friday.",
    ]
    assert [planting.fit_sentence(Article("x", text), "killed") for text in vague] == [None] * 4


def source_of(article: Article) -> planting.Source:
    source = planting.fit_sentence(article, "killed")
    assert source is not None
    return source


def test_an_edit_into_a_copy_changes_sentence_and_title() -> None:
    (edit,) = edits.into_copies([source_of(FERRY)], control=False)
    text, (start, end) = edit.changed.text, edit.figure
    assert abs(edit.value - 11) >= 2
    assert patterns.number(text[start:end]) == edit.value
    assert edit.changed.title == f"Ferry fire off Bari kills {edit.value}"
    assert edit.title is not None
    start, end = edit.title
    assert patterns.number(edit.changed.title[start:end]) == edit.value
    in_title = side(edit.changed.id, start, end, field="title")
    clash = finding("casualty-conflict", side(FERRY.id, value="11"), in_title)
    assert edits.found(report([clash]), edit)
    assert edit.original == FERRY
    assert edit.changed.id != FERRY.id


def test_an_edit_into_another_article_replaces_or_follows_the_lead() -> None:
    other = Article(
        id="other",
        text="BARI - A ferry burned off the coast for nine hours before it was towed in.\n"
        "The fire killed 11 people on board.\nThe owner sent condolences to all of the families.",
        published="2024-03-22",
    )
    near = {FERRY.id: [(other, True)]}
    twice = [source_of(FERRY)] * 2
    first, second = edits.into_others(twice, near, control=False)
    assert "The fire killed 11" not in first.changed.text
    assert "The fire killed 11" in second.changed.text
    for edit in (first, second):
        assert edit.changed.text[edit.sentence[0] : edit.sentence[1]].endswith("officials said.")
        assert patterns.number(edit.changed.text[slice(*edit.figure)]) == edit.value
    assert second.sentence[0] > second.changed.text.index("towed in.")


def test_paraphrases_keep_the_figure() -> None:
    source = source_of(FERRY)
    digits = planting.in_other_script(source)
    bound = planting.with_lower_bound(source)
    first = planting.speaker_first(source)
    assert digits
    assert digits.sentence.startswith("11 people were killed")
    assert bound
    assert bound.sentence.startswith("At least eleven people")
    assert first is not None
    assert first.sentence == (
        "Officials said that eleven people were killed when a ferry caught fire off Bari."
    )
    assert first.sentence[first.start : first.end] == "eleven"
    the = Article("x", "The eleven people killed off Bari came from Greece and Albania.")
    assert planting.with_lower_bound(source_of(the)) is None


def an_edit(value: int, days: tuple[str | None, str | None]) -> edits.Edit:
    a, b = (Article(one, "Text.", published=day) for one, day in zip("ab", days, strict=True))
    return edits.Edit(a, b, "killed", value, (10, 40), (12, 14))


SAME, LATER = ("2024-03-22", "2024-03-22"), ("2024-03-22", "2024-03-23")


@pytest.mark.parametrize(
    ("rule", "value", "days", "right"),
    [
        ("casualty-conflict", 13, SAME, True),
        ("figure-superseded", 13, SAME, True),
        ("figure-stale", 13, SAME, False),
        ("casualty-conflict", 13, (None, "2024-03-22"), True),
        ("figure-superseded", 13, LATER, True),
        ("casualty-conflict", 13, LATER, False),
        ("casualty-conflict", 9, LATER, True),
        ("figure-stale", 9, LATER, True),
        ("figure-superseded", 9, LATER, False),
        ("self-contradiction", 13, SAME, False),
    ],
)
def test_the_right_rule_follows_the_days(
    rule: str, value: int, days: tuple[str | None, str | None], right: bool
) -> None:
    clash = finding(rule, side("a", value="11"), side("b", 11, 20))
    assert edits.found(report([clash]), an_edit(value, days)) is right


def test_an_edit_is_found_only_where_a_side_covers_the_figure() -> None:
    edit = an_edit(13, SAME)
    beside = finding("casualty-conflict", side("a"), side("b", 20, 30))
    inside = finding("self-contradiction", side("b", 60, 70), side("b", 12, 14), level="warning")
    wrong_kind = finding("casualty-conflict", side("a"), side("b", 11, 20), fact="injured")
    assert not edits.found(report([beside, wrong_kind]), edit)
    assert edits.found(report([inside]), edit)
    assert edits.reported(report([beside]), edit)
    assert not edits.reported(report([finding("casualty-conflict", side("a"), side("a"))]), edit)


def test_the_support_weights_are_fitted_by_the_rule_that_ships() -> None:
    for entails in (0.02, 0.4, 0.97):
        for window in (0.3, 0.7, 1.0):
            evidence = replace(NOTHING, window=window, article=1.0, names=1.0, numbers=1.0)
            ships = support_of_evidence(evidence, entails) >= SUPPORTED
            answer = Answer(ships, evidence, entails, contradicts=0.0)
            assert answer.right(ENTAILED, MODEL_BIAS)
    contradicted = Answer(supported=False, evidence=evidence, entails=0.97, contradicts=1.0)
    assert contradicted.right(ENTAILED, MODEL_BIAS)


def test_the_shipped_support_weights_stand_first_in_the_grid() -> None:
    borne_out = replace(NOTHING, window=1.0, article=1.0, names=1.0, numbers=1.0)
    one, other = Answer(True, borne_out, None, 0.0), Answer(False, NOTHING, None, 0.0)
    first = grid({"some": [one, other]}).iloc[0]
    assert (first.ENTAILED, first.MODEL_BIAS, first["mean"]) == (ENTAILED, MODEL_BIAS, 100.0)
