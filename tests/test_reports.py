"""Every format over one hand-made report; UPDATE_GOLDEN=1 rewrites the golden files."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from wcwidth import wcswidth

import checker.reports
from checker.reports import formats
from checker.reports.typeset.columns import cells, head, one_line, shown, tail, window
from checker.reports.typeset.context import quote_of
from checker.reports.typeset.timeline import timeline_of
from checker.reports.typeset.words import day_words, interval_of, listed, span_of_days
from checker.types import Article, Claim, Count, Event, Finding, Report, Skipped, Span, Support
from checker.version import VERSION
from tests.reports_fixture import (
    BUS_NONE,
    FERRY_FIFTEEN,
    FERRY_TWELVE,
    FINDINGS,
    GAZETTE,
    REPORT,
    article,
    report_of,
    side,
)

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = json.loads(Path(checker.reports.__file__).with_name("schema.json").read_text("utf-8"))
CONFLICT = next(finding for finding in FINDINGS if finding.fingerprint.startswith("a41be2d0"))


def golden(name: str, text: str) -> None:
    """`text` is what the golden file says, version and inlined assets apart."""
    text = text.replace(f'"version": "{VERSION}"', '"version": "0"')
    text = text.replace(f"<dd>checker {VERSION}</dd>", "<dd>checker 0</dd>")
    text = re.sub(r"(?s)(<style>|<script>).*?(</style>|</script>)", r"\1\2", text)
    text = re.sub(r"'sha256-[^']*'", "'sha256-'", text)
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


# The formats


def test_every_module_of_the_folder_is_a_format() -> None:
    assert list(formats()) == sorted(formats())
    assert {"text", "json", "jsonl", "html"} <= set(formats())


def test_a_file_dropped_in_is_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tally.py").write_text(
        'NAME = "tally"\nSUFFIX = ".tally"\n'
        "def render(report, *, with_text=False):\n    return str(len(report.findings))\n"
    )
    monkeypatch.setattr(checker.reports, "__path__", [*checker.reports.__path__, str(tmp_path)])
    assert formats()["tally"].render(REPORT) == "7"


def test_a_file_that_is_no_format_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "unfinished.py").write_text('NAME = "unfinished"\n')
    monkeypatch.setattr(checker.reports, "__path__", [*checker.reports.__path__, str(tmp_path)])
    with pytest.raises(TypeError, match=r"unfinished .* lacks SUFFIX, render"):
        formats()


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "html"])
def test_golden(name: str) -> None:
    form = formats()[name]
    golden(f"report{form.SUFFIX}", form.render(REPORT))


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "html"])
def test_the_order_of_the_input_changes_nothing(name: str) -> None:
    turned = replace(
        REPORT,
        articles=REPORT.articles[::-1],
        events=REPORT.events[::-1],
        findings=REPORT.findings[::-1],
        skipped=REPORT.skipped[::-1],
    )
    assert formats()[name].render(turned) == formats()[name].render(REPORT)


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "html"])
def test_an_empty_report_renders(name: str) -> None:
    assert "\x1b" not in formats()[name].render(report_of())


# Data


def json_of(report: Report, **changes: bool) -> dict[str, object]:
    record = json.loads(formats()["json"].render(report, **changes))
    jsonschema.validate(record, SCHEMA)
    return dict(record)


def test_json_is_what_the_schema_says() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    json_of(REPORT)
    json_of(REPORT, with_text=True)
    json_of(report_of())


def test_the_schema_refuses_a_report_that_lacks_a_key() -> None:
    record = json_of(REPORT)
    del record["skipped"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, SCHEMA)


def test_findings_come_most_severe_and_most_certain_first() -> None:
    lines = [json.loads(line) for line in formats()["jsonl"].render(REPORT).splitlines()]
    assert [(line["level"], line["confidence"]) for line in lines] == [
        ("error", 0.9346),
        ("error", 0.71),
        ("error", 0.66),
        ("warning", None),
        ("warning", None),
        ("warning", None),
        ("note", 0.81),
    ]
    assert lines == json_of(REPORT)["findings"]


def test_texts_are_written_only_if_asked_for_and_never_of_withdrawn_articles() -> None:
    assert "Smoke could be seen" not in formats()["json"].render(REPORT)
    articles = json_of(REPORT, with_text=True)["articles"]
    assert isinstance(articles, list)
    texts = {one["id"]: one.get("text") for one in articles}
    assert texts["gazette-ferry"] == GAZETTE.text
    assert texts["wire-kill"] is None


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "html"])
def test_withdrawn_text_is_never_quoted(name: str) -> None:
    assert "must never be seen" not in formats()[name].render(REPORT, with_text=True)


def test_a_line_of_jsonl_stays_one_line_and_encodes() -> None:
    awkward = article("a", "A", None, "", "One\u2028two\x85three\ud800four \x9b31m died.")
    finding = replace(CONFLICT, left=side(awkward, awkward.text, "died", "1"), others=())
    text = formats()["jsonl"].render(report_of(finding))
    assert len(text.splitlines()) == 1
    assert json.loads(text)["left"]["claim"]["text"] == awkward.text
    assert not re.search("[\x7f-\x9f\u2028\ud800]", text)
    text.encode()


def test_settings_of_any_kind_become_json() -> None:
    settings = {
        "path": Path("a"),
        "rules": {"b", "a"},
        "share": 0.123456,
        "nested": {"x": (1, None)},
    }
    assert json_of(report_of(settings=settings))["settings"] == {
        "path": "a",
        "rules": ["a", "b"],
        "share": 0.1235,
        "nested": {"x": [1, None]},
    }


# Text


def text_of(*findings: Finding, **changes: object) -> str:
    render = formats()["text"].render
    return render(report_of(*findings), **changes)  # type: ignore[arg-type]


def marked(sentence: str, words: str, width: int = 100) -> tuple[str, str]:
    """The sentence line and the underline below it."""
    told = article("a", "A", None, "", sentence)
    finding = replace(CONFLICT, left=side(told, sentence, words, "1"), right=None, others=())
    lines = text_of(finding, width=width).splitlines()
    at = next(number for number, line in enumerate(lines) if "^" in line)
    return lines[at - 1], lines[at]


def assert_under(words: str, line: str, under: str) -> None:
    before, found, _ = line.partition(words)
    assert found, line
    assert wcswidth(before) == under.index("^")
    assert wcswidth(words) == under.count("^")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Twelve people were killed.", "Twelve people"),
        ("港の倉庫で火災があり、従業員12人が死亡した。", "12人"),
        ("A fire in Cafe\u0301 Zoe\u0308 killed five.", "five"),
        ("A fire in Cafe\u0301 Zoe\u0308 killed five.", "Cafe\u0301"),
        ("Mourning 👩‍👩‍👧 and 🏳️‍🌈: nine died.", "nine"),
        ("जहाज़ में आग लगने से बारह लोग मारे गए।", "बारह"),
    ],
)
def test_underlines_stand_under_their_words(sentence: str, words: str) -> None:
    assert_under(words, *marked(sentence, words))


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("words", ["Rescuers", "at least 15 passengers", "word of the missing"])
def test_wide_sentences_are_cut_around_their_words(width: int, words: str) -> None:
    sentence = FERRY_FIFTEEN.claim_text
    line, under = marked(sentence, words, width)
    assert_under(words, line, under)
    assert wcswidth(line) <= width
    assert line.count("…") == (2 if words.startswith("at") else 1) or width == 200


def test_words_wider_than_the_page_are_shown_on_several_lines() -> None:
    sentence = FERRY_FIFTEEN.claim_text
    told = article("a", "A", None, "", sentence)
    finding = replace(CONFLICT, left=side(told, sentence, sentence, ""), right=None, others=())
    rows = re.findall(r"^   \|  ([^^\n]+)\n   \|  (\^+)", text_of(finding, width=60), re.M)
    assert [len(words) for words, _ in rows] == [len(under) for _, under in rows]
    assert sentence.startswith(" ".join(words for words, _ in rows).rstrip("…").rstrip())


def test_line_ends_inside_a_sentence_do_not_shift_the_underline() -> None:
    line, under = marked("The toll\r\n    of the fire\trose to 17 on Monday.", "17")
    assert "The toll of the fire rose to 17 on Monday." in line
    assert_under("17", line, under)


def test_nothing_from_an_article_reaches_the_terminal_as_a_command() -> None:
    nasty = "\x1b[2J\x1b]0;owned\x07 \x9b31m two \u202edied\u202c here\x00\x7f\ud800"
    told = article("a\x1b[31m", "A\x1b]8;;http://x\x07", None, nasty, nasty)
    finding = replace(
        CONFLICT,
        message=nasty,
        left=side(told, nasty, "two", nasty, nasty),
        right=replace(side(told, nasty, "two", nasty), path=nasty, copies=(nasty,)),
        others=(replace(side(told, nasty, "two", nasty), source=nasty),),
    )
    report = report_of(finding, skipped=(Skipped(nasty, None, nasty, "bad-line"),))
    text = formats()["text"].render(report)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800]", text)
    text.encode()


def test_colour_is_used_only_if_asked_for() -> None:
    plain, coloured = text_of(CONFLICT), text_of(CONFLICT, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror[casualty-conflict]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_many_witnesses_and_much_skipped_input_are_summed_up() -> None:
    others = tuple(replace(FERRY_TWELVE, source=f"Paper {n}", article=f"p{n}") for n in range(9))
    skipped = tuple(Skipped(f"f{n:02}.pdf", None, "no reader", "unknown") for n in range(23))
    report = report_of(replace(CONFLICT, others=others), skipped=skipped)
    text = formats()["text"].render(report)
    assert "also: Paper 0, Paper 1, Paper 2, Paper 3 and 5 more outlets say 12 killed" in text
    assert "and 3 more: 3 unknown" in text


def test_known_findings_are_counted_not_shown() -> None:
    text = text_of(replace(CONFLICT, state="baselined"))
    assert text == "no new findings in 0 articles, 0 events\nnot shown: 1 baselined\n"


# The page


class Page(HTMLParser):
    """Tags with their attributes, and the text outside style and script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text, self.raw, self.inside = "", "", ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside in ("style", "script"):
            self.raw += data
        else:
            self.text += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page_of(report: Report) -> Page:
    return Page(formats()["html"].render(report))


def test_the_page_stands_alone() -> None:
    html = formats()["html"].render(REPORT)
    page = Page(html)
    assert not {"link", "img", "iframe", "object", "embed", "base"} & {tag for tag, _ in page.tags}
    assert not re.search(r"url\(|@import|https?://(?!north\.example)", html)
    assert not [a for _, a in page.tags if "style" in a or any(k.startswith("on") for k in a)]


def test_the_policy_lets_in_our_style_and_script_and_nothing_else() -> None:
    html = formats()["html"].render(REPORT)
    policy = next(str(a["content"]) for a in Page(html).named("meta") if "http-equiv" in a)
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        inlined = re.findall(rf"(?s)<{tag}>(.*?)</{tag}>", html)
        assert len(inlined) == 1
        digest = base64.b64encode(hashlib.sha256(inlined[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


NASTY = (
    "<script>alert(1)</script> </style></script><img src=x onerror=alert(1)> "
    '" onmouseover="alert(1)" x="\' {{ 7*7 }} {% raw %} <!-- ]]> &lt;b&gt; '
    "\u202egnp.exe\u202c \x00 \u2028 javascript:alert(1) two died."
)


def test_hostile_text_stays_text() -> None:
    told = Article("<i>&\"'", NASTY, NASTY, NASTY, NASTY, NASTY, "javascript:alert(1)")
    one = side(replace(told, published=None), NASTY, "two died", NASTY, NASTY, NASTY)
    one = replace(one, published=NASTY, copies=(NASTY, told.id))
    finding = replace(
        CONFLICT,
        rule=NASTY,
        message=NASTY,
        fact=NASTY,
        event=NASTY,
        left=one,
        right=one,
        others=(one,),
        fingerprint=NASTY,
    )
    report = Report(
        (told, replace(told, id="w", status=NASTY)),
        (
            Event(NASTY, (told.id,), (), NASTY, NASTY, NASTY, NASTY),
            Event("quiet", (), (), summary=NASTY),
        ),
        (finding,),
        (Skipped(NASTY, 3, NASTY, NASTY),),
        {NASTY: 1},
        {NASTY: 1.0},
        {"name": NASTY, "digest": NASTY},
        {NASTY: [NASTY], "other": {NASTY: NASTY}},
    )
    html = formats()["html"].render(report)
    page = Page(html)
    plain = page_of(REPORT)
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in plain.tags}
    assert {k for _, a in page.tags for k in a} <= {k for _, a in plain.tags for k in a} | {"href"}
    assert page.raw == plain.raw
    assert not [a for a in page.named("a") if a["href"] != "#findings"]
    assert not re.search("[\x00\u202a-\u202e\u2066-\u2069]", html)
    assert page.text.count("<script>alert(1)</script>") > 10


def test_only_web_addresses_become_links() -> None:
    def links(url: str) -> list[str | None]:
        told = replace(GAZETTE, url=url)
        finding = replace(CONFLICT, right=None, others=())
        return [a["href"] for a in page_of(report_of(finding, articles=[told])).named("a")][1:]

    assert links("https://gazette.example/1?a=b&c") == ["https://gazette.example/1?a=b&c"]
    for url in ("javascript:alert(1)", " javascript:1", "data:text/html,x", "//x", "file:///x", ""):
        assert links(url) == []


def test_every_choice_of_a_filter_finds_something() -> None:
    page = page_of(REPORT)
    cards = page.named("article")
    for name, values in {
        "data-level": {"error", "warning", "note"},
        "data-state": {"new", "baselined", "suppressed"},
        "data-rule": {finding.rule for finding in FINDINGS},
    }.items():
        assert {card[name] for card in cards} == values
    outlets = {number for card in cards for number in str(card["data-outlets"]).split()}
    assert len(outlets) == 7
    assert sum("data-ours" in card for card in cards) == 1


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in page_of(REPORT).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_a_finding_is_light() -> None:
    many = [replace(CONFLICT, fingerprint=f"{n:016x}") for n in range(50)]
    few = len(page_of(report_of(*many[:1], articles=REPORT.articles)).tags)
    assert (len(page_of(report_of(*many, articles=REPORT.articles)).tags) - few) / 49 < 60


def test_a_crowd_of_witnesses_is_counted_not_listed() -> None:
    others = tuple(replace(FERRY_TWELVE, article=f"p{n}") for n in range(500))
    page = page_of(report_of(replace(CONFLICT, others=others)))
    assert "500 more reports" in page.text
    assert "and 480 more" in page.text


def test_the_page_tells_what_the_references_say_of_each_claim() -> None:
    draft = Article("d", "The quay burned. Nine ships sank. It rained.", source="Tern Post")
    known = Article("k", "The quay burned down.", source="Quay Wire", published="2021-03-01")

    def claim(article: Article, text: str) -> Claim:
        start = article.text.index(text)
        return Claim(text, Span(article.id, "text", start, start + len(text)))

    burned = Support(
        claim(draft, "The quay burned."), "supported", claim(known, "The quay burned down."), 0.93
    )
    sank = Support(claim(draft, "Nine ships sank."), "unsupported", None, 0.02)
    page = page_of(report_of(articles=[draft, known], support=(burned, sank)))
    told = " ".join(page.text.split())
    assert told.index("Nine ships sank.") < told.index("The quay burned.")  # what needs a look
    assert "Unsupported: no reference bears it out 1 claim" in told
    assert "Borne out by, how sure: 93 % The quay burned down. Quay Wire 1 March 2021" in told
    assert "Held against references" not in page_of(report_of(articles=[draft])).text


STYLE = Path(checker.reports.__file__).with_name("templates").joinpath("report.css").read_text()


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_have_the_contrast_that_wcag_aa_asks_for(theme: int) -> None:
    block = re.findall(r":root \{([^}]*)\}", STYLE)[theme]
    colours = dict(re.findall(r"--([\w-]+): #([0-9a-f]{6});", block))
    text = ["ink", "soft", "left", "right", "between", "error", "warning", "note"]
    pairs = [(name, ground) for name in text for ground in ("paper", "sheet")]
    pairs += [("ink", "left-wash"), ("ink", "right-wash")]
    for name, ground in pairs:
        assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)


def contrast(one: str, two: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        red, green, blue = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(two)))
    return (bright + 0.05) / (dark + 0.05)


# What formats share


def test_a_quote_brings_two_sentences_on_each_side() -> None:
    text = (
        "First sentence. Second one here. Gen. Arlo spoke at noon.\n\nNobody heard. Nine people "
        "died. Then came rain. It fell all day. Nobody was seen again."
    )
    told = article("a", "A", None, "A headline", text)
    quote = quote_of(side(told, "Nine people died.", "Nine people", "9"), told)
    assert quote.before.endswith("Nobody heard. ")
    assert "First" not in quote.before
    assert (quote.lead, quote.words, quote.rest) == ("", "Nine people", " died.")
    assert quote.after == " Then came rain. It fell all day."
    assert quote.headline == "A headline"


def test_a_quote_of_a_headline_goes_on_with_the_opening() -> None:
    told = article("a", "A", None, "Nine dead in fire", "It burned. It rained. It ended.")
    quote = quote_of(side(told, "Nine dead in fire", "Nine dead", "9"), told)
    assert quote.in_headline
    assert quote.after == "It burned. It rained."


def test_a_quote_without_its_article_is_the_sentence() -> None:
    quote = quote_of(BUS_NONE, None)
    assert (quote.before, quote.words, quote.after) == ("", "no casualties", "")


def test_a_timeline_is_in_the_order_of_what_was_said() -> None:
    line = timeline_of("killed", [f for f in FINDINGS if f.event == "e1" and f.level == "error"])
    assert line is not None
    assert [(row.source, row.value, row.camp) for row in line.rows] == [
        ("Coast Radio", "at least 9", "between"),
        ("Harbour Gazette", "12", "left"),
        ("Evening Ledger", "12", "left"),
        ("North Wire", "at least 15", "right"),
        ("Morning Courier", "17", "right"),
    ]
    lows = [row.low for row in line.rows]
    assert lows == sorted(lows)
    assert [row.high is None for row in line.rows] == [True, False, False, True, False]


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        (("0", "1"), ["0", "1"]),
        (("12", "15"), ["12", "13", "14", "15"]),
        (("90", "1000"), ["200", "400", "600", "800", "1,000"]),
        (("3", "4000"), ["10", "100", "1,000", "4,000"]),
        (("0", "at least 9000000"), ["0", "10", "1,000", "100,000", "9,000,000"]),
    ],
)
def test_the_scale_of_a_timeline_is_round(values: tuple[str, str], labels: list[str]) -> None:
    left, right = (replace(FERRY_TWELVE, article=value, value=value) for value in values)
    line = timeline_of("killed", [replace(CONFLICT, left=left, right=right, others=())])
    assert line is not None
    assert [tick.label for tick in line.ticks] == labels
    assert all(0 <= tick.at <= 100 for tick in line.ticks)


def test_one_article_has_no_timeline() -> None:
    assert timeline_of("injured", [f for f in FINDINGS if f.state == "suppressed"]) is None


def test_names_have_no_timeline() -> None:
    left = replace(FERRY_TWELVE, value="Ana Reyes")
    right = replace(FERRY_FIFTEEN, value="Tom Arlo")
    assert timeline_of("speaker", [replace(CONFLICT, left=left, right=right, others=())]) is None


@pytest.mark.parametrize("count", [Count(0, 0), Count(12, 12), Count(12, None), Count(24, 99)])
def test_a_count_is_read_back_from_its_words(count: Count) -> None:
    assert interval_of(str(count)) == count


def test_a_name_is_no_count() -> None:
    assert interval_of("Brigade 12") is None
    assert interval_of("") is None


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2020-03-07", "7 March 2020"),
        ("2020-03-07T21:05:00+00:00", "7 March 2020, 21:05 UTC"),
        ("2020-03-07T21:05:00-05:30", "7 March 2020, 21:05 -05:30"),
        ("yesterday", "yesterday"),
        (None, ""),
    ],
)
def test_days_in_words(stamp: str | None, words: str) -> None:
    assert day_words(stamp) == words


def test_spans_of_days_in_words() -> None:
    assert span_of_days(["2020-03-18", "2020-03-16T09:00:00"]) == "16 to 18 March 2020"
    assert span_of_days(["2020-03-18", "2020-02-16"]) == "16 February to 18 March 2020"
    assert span_of_days(["2019-03-18", "2020-02-16"]) == "18 March 2019 to 16 February 2020"
    assert span_of_days(["2019-03-18"]) == "18 March 2019"
    assert span_of_days([]) == ""


def test_lists_in_words() -> None:
    assert [listed(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize("room", range(12))
@pytest.mark.parametrize("text", ["one two three four", "港の倉庫で火災があり", "e\u0301" * 20])
def test_cut_text_fits(text: str, room: int) -> None:
    assert cells(head(text, room)) <= room
    assert cells(tail(text, room)) <= room
    assert sum(map(cells, window(text, "mid", text, room))) <= room


def test_what_is_shown_is_as_long_as_what_it_shows() -> None:
    nasty = "\x1b[31m\u202e\x85\ud800é港\t\n"
    assert len(shown(nasty)) == len(nasty)
    assert one_line("a\x1b b \n c") == "a␛ b c"
