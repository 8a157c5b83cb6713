"""The report as SARIF 2.1.0, for hosts that show the results of checkers beside the files.

A result stands at our own copy or at the changed article, else at the left side; the other side
and the other witnesses are its related locations. Known and suppressed findings are marked and
stay, so that no host takes them for fixed.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from checker.reports.json import written
from checker.reports.typeset.columns import one_line
from checker.reports.typeset.front import changed_in, sides_of
from checker.reports.typeset.order import DECIMALS, in_order, skipped_in_order
from checker.reports.typeset.words import day_words
from checker.rules import examples_of, rules
from checker.types import Finding, Report, Rule, Side, Skipped
from checker.version import VERSION

NAME = "sarif"
SUFFIX = ".sarif"

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# GitHub keeps the 5,000 most severe results of a run and shows 100 locations of a result.
MOST_RESULTS = 5_000
MOST_LOCATIONS = 100
MOST_NOTIFICATIONS = 200
MOST_EXAMPLES = 5
# The version of our own fingerprint: its recipe is in checker.findings.
FINGERPRINT = "checkerFinding/v1"
# The only key by which GitHub knows a result again; where it is missing it hashes the line.
GITHUB_FINGERPRINT = "primaryLocationLineHash"


def render(report: Report, *, with_text: bool = False) -> str:
    """One run as indented JSON with a final line end; `with_text` changes nothing here."""
    findings = in_order(report.findings)
    known = {name: number for number, name in enumerate(rules())}
    changed = changed_in(report)
    based = bool(report.settings.get("baseline"))
    seen: Counter[str] = Counter()
    results = []
    for finding in findings[:MOST_RESULTS]:
        seen[finding.fingerprint] += 1
        result = _result(finding, known, sides_of(finding, changed), based)
        result["partialFingerprints"] = {
            FINGERPRINT: finding.fingerprint,
            # Two groups told in the same two sentences: the host keeps them apart by number.
            GITHUB_FINGERPRINT: f"{finding.fingerprint}:{seen[finding.fingerprint]}",
        }
        results.append(result)
    run = {
        "tool": {
            "driver": {
                "name": "Checker",
                "version": VERSION,
                "semanticVersion": VERSION,
                "shortDescription": {
                    "text": "Statements of different news articles that cannot both be right"
                },
                "rules": [_descriptor(rule) for rule in rules().values()],
            }
        },
        "automationDetails": {"id": "checker/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, len(findings) - len(results))],
        "results": results,
        "properties": {"model": dict(report.model), "counts": dict(report.counts)},
    }
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _descriptor(rule: Rule) -> dict[str, object]:
    fires = examples_of(rule)[0][:MOST_EXAMPLES]
    first = rule.says.split(". ")[0].rstrip(".") + "."
    examples = [" / ".join(filter(None, pair)) for pair in fires]
    shown = "\n\nReported:\n\n" + "\n".join(f"- {text}" for text in examples) if examples else ""
    return {
        "id": rule.name,
        "name": "".join(map(str.capitalize, rule.name.split("-"))),
        "shortDescription": {"text": first},
        "fullDescription": {"text": rule.says},
        "help": {"text": rule.says + shown, "markdown": rule.says + shown},
        "defaultConfiguration": {"level": rule.level, "enabled": rule.on},
        "properties": {"tags": ["news", "consistency"], "problem.severity": _severity(rule)},
    }


def _severity(rule: Rule) -> str:
    return {"error": "error", "warning": "warning"}.get(rule.level, "recommendation")


def _result(
    finding: Finding, known: dict[str, int], sides: list[Side], based: bool
) -> dict[str, object]:
    first, *related = sides
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "kind": "fail",
        "level": finding.level,
        "message": {"text": _message(finding, first, related)},
        "locations": [_location(first)],
        "relatedLocations": [
            {"id": number, **_location(side), "message": {"text": escaped(_told(side))}}
            for number, side in enumerate(related[:MOST_LOCATIONS], start=1)
        ],
        # SARIF wants the list on every result once it is on one; empty: not suppressed.
        "suppressions": _suppressions(finding),
        "properties": {
            "confidence": finding.confidence and round(finding.confidence, DECIMALS),
            "score": round(finding.score, DECIMALS),
            "fact": finding.fact,
            "event": finding.event,
            "state": finding.state,
        },
    }
    if finding.rule in known:
        result["ruleIndex"] = known[finding.rule]
    if finding.confidence is not None:
        result["rank"] = round(100 * finding.confidence, 2)
    if based:
        # A suppressed finding was seen by whoever suppressed it.
        result["baselineState"] = "new" if finding.state == "new" else "unchanged"
    return result


def _message(finding: Finding, first: Side, related: list[Side]) -> str:
    """What clashes, both sentences, and a link to where the other stands."""
    parts = [f"{escaped(one_line(finding.message))}.", escaped(_told(first))]
    shown = [side for side in (finding.left, finding.right) if side and side is not first]
    for side in shown:
        number = next(n for n, other in enumerate(related, start=1) if other is side)
        parts.append(f"{escaped(_told(side))} [there]({number})")
    return "\n".join(parts)


def _told(side: Side) -> str:
    outlet = ", ".join(filter(None, (side.source or side.article, day_words(side.published))))
    return one_line(f"{outlet}: “{side.claim_text.strip()}”")


def escaped(text: str) -> str:
    """`text` as a SARIF message shows it: no links, no placeholders."""
    for mark in ("\\", "[", "]"):
        text = text.replace(mark, f"\\{mark}")
    return text.replace("{", "{{").replace("}", "}}")


def _location(side: Side) -> dict[str, object]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri_of(side.path or side.article)},
            "region": _region(side),
        },
        "logicalLocations": [{"fullyQualifiedName": side.article, "kind": "article"}],
    }


def _region(side: Side) -> dict[str, object]:
    """Lines and columns where the words stand in the file as they are, else the record's line."""
    line = side.line or 1
    if side.column is None or "\r" in side.text:
        return {"startLine": line}
    lines = side.text.split("\n")
    ends = len(lines[-1]) + (side.column if len(lines) == 1 else 1)
    return {
        "startLine": line,
        "startColumn": side.column,
        "endLine": line + len(lines) - 1,
        "endColumn": ends,
        "snippet": {"text": side.text},
    }


def uri_of(path: str) -> str:
    """A path as a URI: relative ones stay relative to where the checker ran."""
    pure = PurePosixPath(path)
    if pure.is_absolute():
        return "file://" + quote(str(pure), errors="replace")
    if urlsplit(path).scheme in ("http", "https"):
        return quote(path, safe=":/?#[]@!$&'()*+,;=%~", errors="replace")
    return quote(str(pure), errors="replace")


def _suppressions(finding: Finding) -> list[dict[str, object]]:
    said = finding.suppression
    if finding.state != "suppressed" or said is None:
        return []
    return [
        {
            "kind": "inSource" if said.inline else "external",
            "status": "accepted",
            "justification": said.reason,
            "properties": {"where": said.where, "expires": said.expires},
        }
    ]


def _invocation(report: Report, cut: int) -> dict[str, object]:
    from checker.articles.outcomes import NOT_READ

    skipped = skipped_in_order(report.skipped)
    unread = [one for one in skipped if one.what in NOT_READ]
    notifications = [
        _notification(one, "error" if one.what in NOT_READ else "note")
        for one in (*unread, *(one for one in skipped if one.what not in NOT_READ))
    ][:MOST_NOTIFICATIONS]
    if cut:
        text = f"{cut} findings of least weight are not listed"
        notifications.append({"level": "warning", "message": {"text": text}})
    held = [a for a in report.articles if a.status != "usable"]
    notifications += [
        {"level": "note", "message": {"text": escaped(one_line(f"{a.id} is {a.status}"))}}
        for a in sorted(held, key=lambda a: a.id)[:MOST_NOTIFICATIONS]
    ]
    return {
        "executionSuccessful": not unread or bool(report.settings.get("allow_skipped")),
        "toolExecutionNotifications": notifications,
    }


def _notification(skip: Skipped, level: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": uri_of(skip.path)}}
    if skip.line:
        place["region"] = {"startLine": skip.line}
    return {
        "level": level,
        "message": {"text": escaped(one_line(f"{skip.reason} [{skip.what}]"))},
        "locations": [{"physicalLocation": place}],
    }
