"""The report as one JSON document; its shape is schema.json, which only grows."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from os import PathLike, fspath

from checker.reports.typeset.order import DECIMALS, by_id, in_order, skipped_in_order
from checker.types import Article, Claim, Event, Finding, Report, Side, Support
from checker.version import VERSION

NAME = "json"
SUFFIX = ".json"
SCHEMA_VERSION = 1

# What json leaves as it is and a terminal, a line splitter or an encoder would stumble over.
_AWKWARD = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def render(report: Report, *, with_text: bool = False) -> str:
    """The report as indented JSON with a final line end."""
    return written(report_record(report, with_text=with_text), indent=2) + "\n"


def report_record(report: Report, *, with_text: bool = False) -> dict[str, object]:
    """The report as plain values, in an order that does not hang on the order of the input."""
    record = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "checker", "version": VERSION},
        "model": dict(report.model),
        "settings": _plain(report.settings),
        "counts": dict(report.counts),
        "timings": {stage: round(took, DECIMALS) for stage, took in report.timings.items()},
        "articles": [
            _article_record(article, report, with_text) for article in by_id(report.articles)
        ],
        "events": [_event_record(event) for event in by_id(report.events)],
        "findings": [finding_record(finding) for finding in in_order(report.findings)],
        "skipped": [asdict(skip) for skip in skipped_in_order(report.skipped)],
    }
    if report.support is not None:
        record["support"] = [_support_record(one) for one in report.support]
    return record


def finding_record(finding: Finding) -> dict[str, object]:
    """One finding as the contract gives it."""
    sure = finding.confidence
    return {
        "rule": finding.rule,
        "level": finding.level,
        "state": finding.state,
        "message": finding.message,
        "fact": finding.fact,
        "confidence": None if sure is None else round(sure, DECIMALS),
        "score": round(finding.score, DECIMALS),
        "fingerprint": finding.fingerprint,
        "event": finding.event,
        "left": _side_record(finding.left),
        "right": _side_record(finding.right) if finding.right else None,
        "others": [_side_record(side) for side in finding.others],
        "suppression": asdict(finding.suppression) if finding.suppression else None,
    }


def written(value: object, *, indent: int | None = None) -> str:
    """`value` as JSON: readable in every language, and safe to split, print and encode."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _AWKWARD.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _article_record(article: Article, report: Report, with_text: bool) -> dict[str, object]:
    record: dict[str, object] = {
        "id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "url": article.url,
        "status": article.status,
        "copy_of": report.copies.get(article.id),
        "version": article.version,
        "embargo": article.embargo,
        "note": article.note if article.status == "usable" else "",
    }
    if with_text and article.status == "usable":  # others are listed, never quoted
        record["text"] = article.text
    return record


def _event_record(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "articles": list(event.articles),
        "when": event.when,
        "where": event.where,
        "kind": event.kind,
        "summary": event.summary,
    }


def _side_record(side: Side) -> dict[str, object]:
    return {
        "article": side.article,
        "field": side.field,
        "start": side.start,
        "end": side.end,
        "text": side.text,
        "claim": {"start": side.claim.start, "end": side.claim.end, "text": side.claim_text},
        "path": side.path,
        "line": side.line,
        "column": side.column,
        "source": side.source,
        "published": side.published,
        "said_by": side.said_by,
        "as_of": side.as_of,
        "value": side.value,
        "copies": list(side.copies),
        "ours": side.ours,
    }


def _support_record(one: Support) -> dict[str, object]:
    return {
        "claim": _claim_record(one.claim),
        "verdict": one.verdict,
        "by": _claim_record(one.by) if one.by else None,
        "score": round(one.score, DECIMALS),
    }


def _claim_record(claim: Claim) -> dict[str, object]:
    span = claim.span
    return {
        "article": span.article,
        "field": span.field,
        "start": span.start,
        "end": span.end,
        "text": claim.text,
    }


def _plain(value: object) -> object:
    """Settings as JSON has them: paths and days as words, sets sorted, numbers rounded."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return round(value, DECIMALS)
        case Mapping():
            return {str(key): _plain(entry) for key, entry in value.items()}
        case list() | tuple():
            return [_plain(entry) for entry in value]
        case set() | frozenset():
            return [_plain(entry) for entry in sorted(value, key=str)]
        case PathLike():
            return str(fspath(value))
        case _:
            return str(value)
