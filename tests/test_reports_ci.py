"""The formats that hosts of code read, each held against the other side's own reader."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import junitparser
import pytest
from markdown_it import MarkdownIt

from checker.reports import formats, markdown
from checker.reports.github import command
from checker.reports.typeset.front import sides_of
from checker.rules import rules
from checker.types import Article, Report, Skipped, Suppression
from tests.reports_fixture import (
    BUS,
    FERRY_BODIES,
    FERRY_FIFTEEN,
    FERRY_TWELVE,
    FINDINGS,
    GAZETTE,
    LEDGER,
    NORTHWIRE,
    REPORT,
    VALLEY,
    article,
    report_of,
    side,
)
from tests.test_reports import golden

SARIF = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
CONFLICT = next(finding for finding in FINDINGS if finding.fingerprint.startswith("a41be2d0"))
NAMES = ("sarif", "junit", "github", "markdown")

HOSTILE = (
    "::error::x %0A ::set-output name=a::b [a](javascript:x) ![b](c) <script>alert(1)</script> "
    "`code` **bold** _it_ @someone #12 GH-7 {0} {{1}} | cell | &amp; \x1b[31m\x00\x0b\ufffe "
    "www.bad.example https://bad.example :tada: $x$ ~~y~~ ]]> 12 dead"
)


def hostile_report() -> Report:
    told = article("evil/[a](b)|<x>&.txt", "@team #1 <b>", "2021-03-17", "1. x", f"- {HOSTILE}")
    mine = side(told, told.text, "12 dead", "12", "@who")
    finding = replace(CONFLICT, message=HOSTILE, left=mine, others=(mine,))
    skip = Skipped("a,b:c%\n.txt", 3, HOSTILE, "bad-record")
    return report_of(finding, articles=(told,), skipped=(skip,), counts={}, timings={})


# All of them


@pytest.mark.parametrize("name", ["github", "markdown"])
def test_golden(name: str) -> None:
    form = formats()[name]
    golden(f"report{form.SUFFIX}", form.render(REPORT))


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_the_input_changes_nothing(name: str) -> None:
    turned = replace(
        REPORT,
        articles=REPORT.articles[::-1],
        events=REPORT.events[::-1],
        findings=REPORT.findings[::-1],
        skipped=REPORT.skipped[::-1],
    )
    assert formats()[name].render(turned) == formats()[name].render(REPORT)


@pytest.mark.parametrize("name", NAMES)
def test_withdrawn_text_is_never_quoted(name: str) -> None:
    assert "must never be seen" not in formats()[name].render(REPORT, with_text=True)


@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_encodes(name: str) -> None:
    text = formats()[name].render(hostile_report())
    text.encode()
    assert not re.search("[\x00\x0b\x1b\ufffe]", text)


def test_our_own_copy_stands_in_front_then_what_changed() -> None:
    ours = replace(CONFLICT, left=FERRY_FIFTEEN, right=FERRY_TWELVE)
    assert sides_of(ours)[0] is FERRY_TWELVE
    strangers = replace(CONFLICT, left=FERRY_FIFTEEN, right=FERRY_BODIES, others=())
    assert sides_of(strangers)[0] is FERRY_FIFTEEN
    assert sides_of(strangers, frozenset({LEDGER.id}))[0] is FERRY_BODIES
    assert sides_of(strangers, frozenset({VALLEY.id}))[0] is FERRY_FIFTEEN  # by its copy


# SARIF


def sarif(report: Report) -> dict[str, object]:
    log = json.loads(formats()["sarif"].render(report))
    jsonschema.Draft4Validator(SARIF).validate(log)
    (run,) = log["runs"]
    return dict(run)


def results(report: Report) -> list[dict]:  # type: ignore[type-arg]
    return list(sarif(report)["results"])  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "report", [REPORT, report_of(), hostile_report()], ids=["full", "empty", "hostile"]
)
def test_sarif_is_what_the_official_schema_says(report: Report) -> None:
    jsonschema.Draft4Validator.check_schema(SARIF)
    sarif(report)


def test_the_official_schema_refuses_what_is_wrong() -> None:
    log = json.loads(formats()["sarif"].render(REPORT))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SARIF).validate(log)


def test_every_rule_has_a_descriptor_and_every_result_finds_its_own() -> None:
    run = sarif(REPORT)
    told = run["tool"]["driver"]["rules"]  # type: ignore[index]
    assert [one["id"] for one in told] == list(rules())
    for result in results(REPORT):
        if result["ruleId"] in rules():
            assert told[result["ruleIndex"]]["id"] == result["ruleId"]


def test_regions_cover_the_clashing_words() -> None:
    texts = {f"desk/{one.id}.txt": one.text for one in (GAZETTE, NORTHWIRE, BUS)}
    seen = 0
    for result in results(REPORT):
        for place in (*result["locations"], *result["relatedLocations"]):
            spot = place["physicalLocation"]
            text = texts.get(unquote(spot["artifactLocation"]["uri"]))
            if text and "startColumn" in spot["region"]:
                region = spot["region"]
                assert region["startLine"] == region["endLine"]
                line = text.split("\n")[region["startLine"] - 1]
                words = line[region["startColumn"] - 1 : region["endColumn"] - 1]
                assert words == region["snippet"]["text"]
                seen += 1
    assert seen > 4


def test_words_over_two_lines_end_in_the_second() -> None:
    told = article("a", "A", None, "", "The toll: twelve\npeople dead, they said.")
    finding = replace(CONFLICT, left=side(told, told.text, "twelve\npeople", "12"), others=())
    region = results(report_of(finding))[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (1, 11)
    assert (region["endLine"], region["endColumn"]) == (2, 7)


def test_links_in_messages_lead_to_related_locations() -> None:
    for result in results(REPORT):
        ids = {place["id"] for place in result["relatedLocations"]}
        links = re.findall(r"(?<!\\)\[there\]\((\d+)\)", result["message"]["text"])
        assert len(links) == (result["ruleId"] != "unsupported")
        assert {int(link) for link in links} <= ids


def test_no_text_of_an_article_is_a_link_or_a_placeholder() -> None:
    (result,) = results(hostile_report())
    told = result["message"]["text"].replace("[there](1)", "")
    assert not re.search(r"(?<!\\)[\[\]]", told)
    assert not re.search(r"(?<!\{)\{\d+\}(?!\})", told)


def test_fingerprints_survive_what_moves() -> None:
    first = results(REPORT)[0]
    assert first["partialFingerprints"]["checkerFinding/v1"] == CONFLICT.fingerprint
    assert first["partialFingerprints"]["primaryLocationLineHash"] == f"{CONFLICT.fingerprint}:1"
    twice = results(report_of(CONFLICT, replace(CONFLICT, message="another group")))
    hashes = [one["partialFingerprints"]["primaryLocationLineHash"] for one in twice]
    assert len(set(hashes)) == 2


def test_suppressed_results_are_marked_and_none_is_dropped() -> None:
    found = results(REPORT)
    assert len(found) == len(REPORT.findings)
    marked = [result for result in found if result["suppressions"]]
    assert [one["properties"]["state"] for one in marked] == ["suppressed"]
    assert marked[0]["suppressions"][0]["kind"] == "external"
    assert marked[0]["suppressions"][0]["justification"] == "the headline is being changed"


def test_what_an_article_suppresses_is_in_source() -> None:
    said = Suppression("desk/a.md: suppress 1", "why", None, inline=True)
    finding = replace(CONFLICT, state="suppressed", suppression=said)
    assert results(report_of(finding))[0]["suppressions"][0]["kind"] == "inSource"


def test_the_baseline_state_is_told_where_there_is_a_baseline() -> None:
    assert all("baselineState" not in result for result in results(REPORT))
    based = replace(REPORT, settings={**REPORT.settings, "baseline": "known.json"})
    states = {one["properties"]["state"]: one["baselineState"] for one in results(based)}
    assert states == {"new": "new", "baselined": "unchanged", "suppressed": "unchanged"}


def test_the_most_severe_stay_within_what_hosts_keep() -> None:
    notes = [
        replace(CONFLICT, level="note", fingerprint=f"n{number:05}", others=())
        for number in range(5_000)
    ]
    run = sarif(report_of(*notes, CONFLICT))
    found = run["results"]
    assert len(found) == 5_000  # type: ignore[arg-type]
    assert found[0]["level"] == "error"  # type: ignore[index]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]  # type: ignore[index]
    assert told["message"]["text"].startswith("1 findings")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("desk/a b.md", "desk/a%20b.md"),
        ("/srv/desk/ä.md", "file:///srv/desk/%C3%A4.md"),
        ("a:b%41.md", "a%3Ab%2541.md"),
        ("https://n.example/a?b=1", "https://n.example/a?b=1"),
    ],
)
def test_paths_become_uris(path: str, uri: str) -> None:
    told = replace(FERRY_TWELVE, path=path)
    found = results(report_of(replace(CONFLICT, left=told)))[0]
    place = found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == uri
    assert urlsplit(place).scheme in ("", "file", "https")


def test_unread_input_is_a_failed_invocation_unless_it_is_allowed() -> None:
    unread = report_of(skipped=(Skipped("a.txt", None, "bytes", "encoding"),))
    allowed = replace(unread, settings={"allow_skipped": True})
    told = [sarif(report)["invocations"][0] for report in (unread, allowed)]  # type: ignore[index]
    assert [one["executionSuccessful"] for one in told] == [False, True]


# JUnit


def junit(report: Report) -> junitparser.JUnitXml:
    parsed = junitparser.JUnitXml.fromstring(formats()["junit"].render(report).encode())
    assert isinstance(parsed, junitparser.JUnitXml)
    return parsed


def outcomes(report: Report) -> list[tuple[str, str]]:
    return [
        (case.classname, type(result).__name__)
        for suite in junit(report)
        for case in suite
        for result in (case.result or [None])
        if result is not None
    ]


@pytest.mark.parametrize(
    "report", [REPORT, report_of(), hostile_report()], ids=["full", "empty", "hostile"]
)
def test_the_counts_are_those_that_a_parser_counts(report: Report) -> None:
    parsed = junit(report)
    told = [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in parsed]
    total = (parsed.tests, parsed.failures, parsed.errors, parsed.skipped)
    parsed.update_statistics()
    assert [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in parsed] == told
    assert (parsed.tests, parsed.failures, parsed.errors, parsed.skipped) == total
    assert parsed.tests > 0


def test_new_errors_fail_and_known_and_suppressed_findings_are_skipped() -> None:
    assert sorted(outcomes(REPORT)) == [
        ("checker.casualty-conflict", "Failure"),
        ("checker.casualty-conflict", "Failure"),
        ("checker.casualty-conflict", "Skipped"),
        ("checker.self-contradiction", "Skipped"),
    ]


def test_fail_on_says_what_is_a_failure() -> None:
    never = replace(REPORT, settings={"fail_on": "never"})
    assert "Failure" not in {kind for _, kind in outcomes(never)}
    note = replace(REPORT, settings={"fail_on": "note"})
    assert [kind for _, kind in outcomes(note)].count("Failure") == 5


def test_a_failure_tells_both_sides_and_where() -> None:
    cases = {case.name: case for suite in junit(REPORT) for case in suite}
    name = next(name for name in cases if name.endswith("[a41be2d0c0ff]"))
    (failure,) = cases[name].result
    assert failure.message == CONFLICT.message
    assert failure.type == "error"
    for told in (FERRY_TWELVE, FERRY_FIFTEEN):
        assert told.claim_text in failure.text
        assert f"{told.path}:{told.line}:{told.column}" in failure.text
    assert cases[name]._elem.get("file") == "desk/gazette-ferry.txt"


def test_unread_input_is_an_error() -> None:
    unread = report_of(skipped=(Skipped("a.txt", 3, "bytes", "encoding"),))
    assert outcomes(unread) == [("checker.input", "Error")]
    assert outcomes(replace(unread, settings={"allow_skipped": True})) == [
        ("checker.input", "Skipped")
    ]
    note = report_of(skipped=(Skipped("a.txt", 3, "undated", "bad-date"),))
    assert outcomes(note) == []


def test_case_names_differ() -> None:
    names = [(c.classname, c.name) for suite in junit(REPORT) for c in suite]
    assert len(names) == len(set(names))


# GitHub's workflow commands


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """As the runner reads them: one a line, properties and data unescaped by its tables."""
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"::([\w-]+)(?: (.*?))?::(.*)", line)
        if match is None:
            assert not line.lstrip().startswith(("::", "##["))
            continue
        properties = {}
        for pair in filter(None, (match[2] or "").split(",")):
            key, _, value = pair.partition("=")
            for mark, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n")):
                value = value.replace(mark, meant)
            properties[key] = value.replace("%25", "%")
        data = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        found.append((match[1], properties, data))
    return found


def test_every_new_finding_is_one_command_at_its_place() -> None:
    found = commands(formats()["github"].render(REPORT))
    assert [name for name, _, _ in found] == ["error", "error", "warning", "warning", "notice"]
    _, properties, data = found[0]
    assert properties == {
        "file": "desk/gazette-ferry.txt",
        "line": "3",
        "endLine": "3",
        "col": "1",
        "endColumn": "14",
        "title": "casualty-conflict",
    }
    assert FERRY_TWELVE.claim_text in data
    assert FERRY_FIFTEEN.claim_text in data


def test_no_text_of_an_article_is_a_command() -> None:
    found = commands(formats()["github"].render(hostile_report()))
    assert [name for name, _, _ in found] == ["error", "warning"]
    assert "::set-output name=a::b" in found[0][2]
    assert "%0A" in found[0][2]  # as it stood there, no line end
    assert found[1][1]["file"] == "a,b:c%\n.txt"


def test_a_command_escapes_what_the_runner_reads() -> None:
    made = command("error", "50% :: a\r\nb", file="a,b:c%.md", line=3)
    assert made == "::error file=a%2Cb%3Ac%25.md,line=3::50%25 :: a%0D%0Ab"


def test_nothing_new_says_so() -> None:
    known = replace(CONFLICT, state="baselined")
    text = formats()["github"].render(report_of(known))
    assert text == "checker: no new findings in 0 articles; not shown: 1 baselined\n"


# Markdown


def page(text: str) -> list[object]:
    return list(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text))


def inner(text: str) -> list[object]:
    return [kid for token in page(text) for kid in (token.children or ())]  # type: ignore[attr-defined]


def shown_text(text: str) -> str:
    parts = [kid.content for kid in inner(text) if kid.type in ("text", "text_special")]  # type: ignore[attr-defined]
    return "".join(parts).replace("\u2060", "")


def test_the_page_shows_the_sentences_as_they_stand() -> None:
    told = shown_text(formats()["markdown"].render(REPORT))
    assert FERRY_TWELVE.claim_text in told
    assert FERRY_FIFTEEN.claim_text in told
    assert "also Evening Ledger" in told


def test_the_summary_stands_before_the_details() -> None:
    text = formats()["markdown"].render(REPORT)
    assert text.startswith(f"{markdown.MARKER}\n### Checker: 2 errors, 2 warnings and 1 note\n")
    assert text.index("| rule |") < text.index("<details>")
    assert text.count("<details>") == text.count("</details>") == 5
    assert [token.type for token in page(text)].count("table_open") == 1  # type: ignore[attr-defined]


def test_no_text_of_an_article_is_mark_up() -> None:
    whole = formats()["markdown"].render(hostile_report())
    text = whole.replace("**1 item could not be checked:**", "")  # our own
    kinds = {kid.type for kid in inner(text)}  # type: ignore[attr-defined]
    assert kinds <= {"text", "text_special", "softbreak", "html_inline", "code_inline"}
    tags = {kid.content for kid in inner(text) if kid.type == "html_inline"}  # type: ignore[attr-defined]
    assert tags <= {"<b>", "</b>"}
    blocks = [token.content for token in page(text) if token.type == "html_block"]  # type: ignore[attr-defined]
    assert not any("<script" in block or "<x>" in block for block in blocks)
    assert {token.type for token in page(text)} & {"ordered_list_open", "fence"} == set()  # type: ignore[attr-defined]
    assert not re.search(r"@\w|#\d|GH-\d|www\.|://", text)
    assert HOSTILE[:40] in shown_text(text)


def test_a_comment_stays_below_the_limit_and_says_what_it_left_out() -> None:
    long = article("long", "Long Post", "2021-03-17", "", "é" * 20_000 + " 12 dead " + "é" * 9_000)
    many = [
        replace(
            CONFLICT,
            fingerprint=f"f{number:04}",
            message="é" * 3_000,
            left=side(long, long.text, "12 dead", "12"),
        )
        for number in range(400)
    ]
    skipped = tuple(Skipped("x" * 500, n, "y" * 500, "encoding") for n in range(1, 300))
    text = formats()["markdown"].render(report_of(*many, articles=(long,), skipped=skipped))
    assert len(text.encode()) < 65_536
    assert "350 more" in text
    left = 400 - text.count("<details>")
    assert f"{left} more in the full report" in text
    assert text.count("<details>") == text.count("</details>") > 3
    assert "299 items could not be checked" in text


def test_a_withdrawn_article_is_counted() -> None:
    gone = Article("k", "text", status="embargoed")
    assert "1 embargoed, not quoted" in formats()["markdown"].render(report_of(articles=(gone,)))
