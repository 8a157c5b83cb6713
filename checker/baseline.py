"""Findings that do not count: those known before, and those that the settings suppress.

Neither is dropped: a finding keeps its place in every report and only its state changes, so that
a host of reports does not take it for fixed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.config import Settings, Suppress, UsageError
from checker.types import Finding, Suppression

SCHEMA_VERSION = 1


def with_states(findings: Sequence[Finding], settings: Settings) -> tuple[Finding, ...]:
    """`findings`, in order, each new, suppressed by the settings or known from the baseline.

    Raises UsageError where the baseline file cannot be read.
    """
    known = read_baseline(settings.baseline) if settings.baseline else frozenset()
    valid = [one for one in settings.suppressions if not is_expired(one, settings.day)]
    return tuple(_with_state(finding, known, valid) for finding in findings)


def is_expired(suppress: Suppress, today: date) -> bool:
    """Whether the table no longer counts; its last day still does."""
    return suppress.expires is not None and suppress.expires < today


def covers(suppress: Suppress, finding: Finding) -> bool:
    """Whether `finding` fits every condition that the table gives.

    A copy of one wire stands for the article that carries it.
    """
    sides = [side for side in (finding.left, finding.right) if side is not None]
    there = {name for side in sides for name in (side.article, *side.copies)}
    return (
        suppress.rule in (None, finding.rule)
        and suppress.fingerprint in (None, finding.fingerprint)
        and there.issuperset(suppress.articles)
    )


def read_baseline(file: str) -> frozenset[str]:
    """The fingerprints that `file` lists.

    Raises UsageError where the file is missing, unreadable or no baseline of this version.
    """
    again = "write it anew with `checker baseline`"
    try:
        content = json.loads(Path(file).read_text(encoding="utf-8"))
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise UsageError(f"baseline: {reason}", file, "write it with `checker baseline`") from None
    except ValueError as problem:
        raise UsageError(f"baseline is not valid JSON ({problem})", file, again) from None
    if not isinstance(content, dict) or content.get("schema_version") != SCHEMA_VERSION:
        raise UsageError(f"no baseline of version {SCHEMA_VERSION}", file, again)
    entries = content.get("findings")
    if not isinstance(entries, list):
        raise UsageError("baseline without findings", file, again)
    known = set()
    for entry in entries:
        fingerprint = entry.get("fingerprint") if isinstance(entry, dict) else None
        if not isinstance(fingerprint, str):
            raise UsageError("baseline entry without a fingerprint", file, again)
        known.add(fingerprint)
    return frozenset(known)


def baseline_of(findings: Iterable[Finding]) -> str:
    """The baseline file that makes `findings` known; rule and message are there for people.

    Suppressed findings stay out: when their table expires they are new again. Sorted by
    fingerprint, so that the file changes only where the findings do.
    """
    entries = {
        finding.fingerprint: {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "message": finding.message,
        }
        for finding in findings
        if finding.state != "suppressed"
    }
    content = {
        "schema_version": SCHEMA_VERSION,
        "findings": [entries[fingerprint] for fingerprint in sorted(entries)],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _with_state(finding: Finding, known: frozenset[str], valid: Sequence[Suppress]) -> Finding:
    for one in valid:
        if covers(one, finding):
            expires = one.expires.isoformat() if one.expires else None
            return replace(
                finding,
                state="suppressed",
                suppression=Suppression(one.where, one.reason, expires),
            )
    return replace(finding, state="baselined") if finding.fingerprint in known else finding
