"""Findings that do not count: those known before, and those that are suppressed, by the settings
or by an article's own front matter.

Neither is dropped: a finding keeps its place in every report and only its state changes, so that
a host of reports does not take it for fixed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.articles.outcomes import BAD_SUPPRESSION, UNUSED_SUPPRESSION
from checker.config import Settings, Suppress, UsageError, did_you_mean
from checker.review.decisions import Decisions, read_decisions
from checker.types import Article, Finding, Skipped, Suppression

SCHEMA_VERSION = 1


def with_states(
    findings: Sequence[Finding], settings: Settings, articles: Iterable[Article] = ()
) -> tuple[Finding, ...]:
    """`findings`, in order, each new, suppressed or known from the baseline.

    What suppresses stands in the settings, in one of `articles`, or among what editors decided.
    Raises UsageError where the baseline or the decisions cannot be read.
    """
    known = read_baseline(settings.baseline) if settings.baseline else frozenset()
    every = (*settings.suppressions, *inline(articles))
    valid = [one for one in every if not is_expired(one, settings.day)]
    decided = read_decisions(settings.decisions) if settings.decisions else Decisions()
    enforce = settings.enforce_confirmed
    return tuple(decided.applied(_with_state(one, known, valid), enforce) for one in findings)


def inline(articles: Iterable[Article]) -> tuple[Suppress, ...]:
    """What the articles' own front matter suppresses: only findings that they take part in."""
    return tuple(
        replace(one, where=f"{a.path}: {one.where}", articles=(*one.articles, a.id), inline=True)
        for a in articles
        if a.status == "usable"
        for one in a.suppressions
    )


def unused(
    findings: Sequence[Finding],
    settings: Settings,
    rules: frozenset[str],
    articles: Iterable[Article],
) -> list[Skipped]:
    """A note on every suppression that fits none of `findings`, those gone by and those misspelt.

    `findings` are all of the run, whatever `since` and `only` leave; `rules` those that ran. What
    names a rule that did not run, or no rule where only some ran, may fit another time.
    """
    from checker.rules import rules as every_rule

    notes = []
    for one in (*settings.suppressions, *inline(articles)):
        some_rules = bool(settings.select or settings.ignore)
        file, _, table = one.where.rpartition(": ")
        if one.rule is not None and one.rule not in every_rule():
            todo = did_you_mean(one.rule, every_rule())
            told = f"{table} ({one.reason}) does not count: unknown rule '{one.rule}': {todo}"
            notes.append(Skipped(file, None, told, BAD_SUPPRESSION))
            continue
        if is_expired(one, settings.day):
            told = f"expired on {one.expires}"
        elif some_rules if one.rule is None else one.rule not in rules:
            told = ""
        else:
            used = any(covers(one, finding) for finding in findings)
            told = "" if used else "fits no finding any more"
        if told:
            notes.append(
                Skipped(file, None, f"{table} ({one.reason}) {told}: remove it", UNUSED_SUPPRESSION)
            )
    return notes


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
        content = json.loads(Path(file).read_text(encoding="utf-8-sig"))
    except OSError as problem:
        reason = problem.strerror or "cannot be read"
        raise UsageError(f"baseline: {reason}", file, "write it with `checker baseline`") from None
    except (ValueError, RecursionError) as problem:
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
                suppression=Suppression(one.where, one.reason, expires, one.inline),
            )
    return replace(finding, state="baselined") if finding.fingerprint in known else finding
