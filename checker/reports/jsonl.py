"""One finding a line, each as in the JSON report; nothing else is in it."""

from __future__ import annotations

from checker.reports.json import finding_record, written
from checker.reports.typeset.order import in_order
from checker.types import Report

NAME = "jsonl"
SUFFIX = ".jsonl"


def render(report: Report, *, with_text: bool = False) -> str:
    """Findings as JSON lines, most severe first; `with_text` changes nothing here."""
    return "".join(written(finding_record(finding)) + "\n" for finding in in_order(report.findings))
