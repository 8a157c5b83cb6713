"""Every kind of fact runs its own examples: what must agree, conflict and stay silent."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from checker.claims import claims_of
from checker.facts import Plugin, compare, plugin_of, plugins, with_facts
from checker.types import Article, Fact

EXAMPLES = [
    pytest.param(
        plugin, expected.lower(), pair, id=f"{plugin.NAME}-{expected.lower()}-{pair[0][:40]}"
    )
    for plugin in plugins()
    for expected in ("AGREE", "CONFLICT", "SILENT")
    for pair in getattr(plugin, expected)
]


def facts_of(text: str, article: str) -> list[Fact]:
    """The facts of one example: a text without a full stop at its end is a headline."""
    headline = not text.endswith((".", "”"))
    item = Article(
        id=article,
        text="" if headline else text,
        title=text if headline else "",
        published="2021-06-15",
    )
    return [fact for claim in with_facts(item, claims_of(item)) for fact in claim.facts]


def relation(plugin: Plugin, left: str, right: str) -> str:
    """What two texts are to each other: one conflict decides, whatever it is about, then one
    agreement on what the plugin is about."""
    pairs = [(a, b) for a in facts_of(left, "left") for b in facts_of(right, "right")]
    if any(compare(a, b) == "conflict" for a, b in pairs):
        return "conflict"
    own = [(a, b) for a, b in pairs if a.kind in plugin.KINDS]
    return "agree" if any(compare(a, b) == "agree" for a, b in own) else "silent"


@pytest.mark.parametrize(("plugin", "expected", "pair"), EXAMPLES)
def test_examples_of_every_kind_of_fact(
    plugin: Plugin, expected: str, pair: tuple[str, str]
) -> None:
    left, right = pair
    assert relation(plugin, left, right) == expected
    assert relation(plugin, right, left) == expected


@pytest.mark.parametrize("plugin", plugins(), ids=lambda p: p.NAME)
def test_no_plugin_lacks_examples_rules_or_kinds(plugin: Plugin) -> None:
    for lists in (plugin.AGREE, plugin.CONFLICT, plugin.SILENT):
        assert len(lists) >= 25
        assert len(set(lists)) == len(lists)
    assert plugin.RULES
    assert all(plugin_of(kind) is plugin for kind in plugin.KINDS)


def test_a_scratch_module_appears_by_being_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "scratch_facts"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "weather.py").write_text("NAME = 'weather'\nKINDS = ('rain',)\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    home: ModuleType = __import__("scratch_facts")
    assert [plugin.NAME for plugin in plugins(home)] == ["weather"]


def test_facts_lie_inside_their_claims_word_for_word() -> None:
    item = Article(
        id="a",
        title="Two dead, “dozens” hurt in Saint-Étienne blast",
        text="Two people were killed and 40 others – among them six children – were hurt.",
        published="2021-06-15",
    )
    claims = with_facts(item, claims_of(item))
    facts = [(claim, fact) for claim in claims for fact in claim.facts]
    assert len(facts) >= 4
    for claim, fact in facts:
        field = item.title if fact.span.field == "title" else item.text
        assert claim.span.covers(fact.span)
        assert field[fact.span.start : fact.span.end] == fact.text


def test_sentences_outside_the_story_have_no_facts() -> None:
    from dataclasses import replace

    item = Article(id="a", text="A fire killed nine people.", published="2021-06-15")
    claims = [replace(claim, story=False) for claim in claims_of(item)]
    assert all(not claim.facts for claim in with_facts(item, claims))
