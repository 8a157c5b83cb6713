"""The rules as one Markdown page, made from their own examples: `checker rule --markdown`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.facts import Examples
from checker.reports.markdown import plain
from checker.rules import examples_of
from checker.types import Rule

HEAD = """\
# The rules

Made by `make docs` from the rules' own examples, which are also their tests: do not edit it here.
`checker rule NAME` prints the same.

An error is told where both statements cannot be right, a warning where an editor should look, a
note where one should know. `--fail-on` says which of them fail a run, `--select` and `--ignore`
which rules run at all, and a `[[suppress]]` table or the front matter of an article which findings
are fine.
"""
# Of a long list of examples, as many as a reader takes in; the rest are tests all the same.
MOST = 12


def page_of(rules: Mapping[str, Rule]) -> str:
    """The whole page, with a final line end."""
    return "\n".join([HEAD, *_table(rules), *(line for r in rules.values() for line in _told(r))])


def _table(rules: Mapping[str, Rule]) -> Iterator[str]:
    yield "| rule | level | by default |"
    yield "|---|---|---|"
    for rule in rules.values():
        yield f"| [`{rule.name}`](#{rule.name}) | {rule.level} | {'on' if rule.on else 'off'} |"
    yield ""


def _told(rule: Rule) -> Iterator[str]:
    yield f"## {rule.name}"
    yield ""
    yield f"{rule.level.capitalize()}, {'on' if rule.on else 'off'} by default. {plain(rule.says)}"
    yield ""
    fires, silent = examples_of(rule)
    yield from _listed("Reported", fires)
    yield from _listed("Not reported", silent)


def _listed(title: str, examples: Examples) -> Iterator[str]:
    if not examples:
        return
    yield f"{title}:"
    yield ""
    for pair in examples[:MOST]:
        texts = [f"“{plain(text)}”" for text in pair if text]
        yield f"- {' — '.join(texts)}"
    yield ""
