"""The report as JUnit XML, for hosts that know tests: each finding is a test case.

A new finding at or above `--fail-on` is a failure, a lesser one passes with its text as output, a
known or suppressed one is skipped, and what could not be read is an error. A rule without a
finding is one passing case.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from checker.articles.outcomes import NOT_READ
from checker.reports.typeset.columns import one_line, shown
from checker.reports.typeset.front import changed_in, fails, sides_of
from checker.reports.typeset.order import in_order, skipped_in_order
from checker.reports.typeset.words import day_words, place_of
from checker.rules import rules, selected
from checker.types import Finding, Report, Side, Skipped

NAME = "junit"
SUFFIX = ".junit.xml"
MOST_SIDES = 20


def render(report: Report, *, with_text: bool = False) -> str:
    """The test suites, one a rule; `with_text` changes nothing here."""
    changed = changed_in(report)
    by_rule: dict[str, list[Finding]] = {name: [] for name in rules() if name in _ran(report)}
    for finding in in_order(report.findings):
        by_rule.setdefault(finding.rule, []).append(finding)
    root = Element("testsuites", name="checker")
    for rule, findings in by_rule.items():
        cases = [_case(finding, sides_of(finding, changed), report) for finding in findings]
        _suite(root, f"checker.{rule}", cases or [_named(rule, "no finding", "")])
    unread = [skip for skip in skipped_in_order(report.skipped) if skip.what in NOT_READ]
    if unread:
        allowed = bool(report.settings.get("allow_skipped"))
        _suite(root, "checker.input", [_unread(skip, allowed) for skip in unread])
    for kind in ("tests", "failures", "errors", "skipped"):
        root.set(kind, str(sum(int(suite.get(kind, "0")) for suite in root)))
    root.set("time", f"{sum(report.timings.values()):.3f}")
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _ran(report: Report) -> frozenset[str]:
    select, ignore = (report.settings.get(name) for name in ("select", "ignore"))
    return selected(
        list(map(str, select)) if isinstance(select, list | tuple) else [],
        list(map(str, ignore)) if isinstance(ignore, list | tuple) else [],
    )


def _suite(root: Element, name: str, cases: Sequence[Element]) -> None:
    found = {kind: sum(case.find(kind) is not None for case in cases) for kind in _OUTCOMES}
    suite = SubElement(
        root,
        "testsuite",
        name=name,
        tests=str(len(cases)),
        failures=str(found["failure"]),
        errors=str(found["error"]),
        skipped=str(found["skipped"]),
        time="0.000",
    )
    suite.extend(cases)


_OUTCOMES = ("failure", "error", "skipped")


def _named(rule: str, name: str, file: str) -> Element:
    case = Element("testcase", classname=f"checker.{rule}", name=name, time="0.000")
    if file:
        case.set("file", one_line(file))
    return case


def _case(finding: Finding, sides: list[Side], report: Report) -> Element:
    first = sides[0]
    message = one_line(finding.message)
    # The fingerprint keeps the names apart and lets hosts follow a finding from run to run.
    case = _named(finding.rule, f"{message} [{finding.fingerprint[:12]}]", first.path)
    if first.line:
        case.set("line", str(first.line))
    told = "\n\n".join(_told(side) for side in sides[:MOST_SIDES])
    if fails(finding, report):
        SubElement(case, "failure", type=finding.level, message=message).text = told
    elif finding.state == "suppressed" and finding.suppression:
        reason = one_line(
            f"suppressed by {finding.suppression.where}: {finding.suppression.reason}"
        )
        SubElement(case, "skipped", message=reason)
        SubElement(case, "system-out").text = told
    elif finding.state != "new":
        SubElement(case, "skipped", message="known, by the baseline")
        SubElement(case, "system-out").text = told
    else:
        SubElement(case, "system-out").text = f"{finding.level}: {message}\n\n{told}"
    return case


def _told(side: Side) -> str:
    about = ", ".join(filter(None, (side.source or side.article, day_words(side.published))))
    return shown(f"{place_of(side)}\n{about}:\n“{side.claim_text.strip()}”").replace("\r", "")


def _unread(skip: Skipped, allowed: bool) -> Element:
    place = one_line(f"{skip.path}:{skip.line}" if skip.line else skip.path)
    case = _named("input", place, skip.path)
    if skip.line:
        case.set("line", str(skip.line))
    reason = one_line(skip.reason)
    if allowed:
        SubElement(case, "skipped", message=reason)
    else:
        SubElement(case, "error", type=skip.what, message=reason).text = f"{place}: {reason}"
    return case
