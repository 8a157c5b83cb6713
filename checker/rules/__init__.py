"""The rules by name: those of the fact types, and those that rest on no single fact type.

A module in this folder has RULES. One that pairs statements by itself also has
`findings(events, scene, ours, on)`, see `found_by_rules`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING

from checker import facts
from checker.types import LEVELS, Event, Finding, Rule

if TYPE_CHECKING:
    from checker.pairs import Scene


@cache
def rule_modules() -> tuple[ModuleType, ...]:
    """Every module of this folder, by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


@cache
def rules() -> dict[str, Rule]:
    """Name to rule, errors first. Raises ValueError where two modules name the same rule."""
    found: dict[str, Rule] = {}
    for rule in chain.from_iterable(m.RULES for m in (*facts.plugins(), *rule_modules())):
        if rule.name in found:
            raise ValueError(f"rule {rule.name} is defined twice: {found[rule.name].says}")
        found[rule.name] = rule
    return dict(sorted(found.items(), key=lambda item: (LEVELS.index(item[1].level), item[0])))


def examples_of(rule: Rule) -> tuple[facts.Examples, facts.Examples]:
    """Texts that break the rule, and texts that do not: its own, else those of its kind of fact."""
    for plugin in facts.plugins():
        if rule in plugin.RULES:
            return (
                rule.fires or plugin.CONFLICT,
                rule.silent or (*plugin.SILENT, *plugin.AGREE),
            )
    return rule.fires, rule.silent


def selected(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """The rules that run: those selected, else those on by default, less the ignored ones."""
    chosen = set(select) or {name for name, rule in rules().items() if rule.on}
    return frozenset(chosen - set(ignore))


def found_by_rules(
    events: Iterable[Event], scene: Scene, ours: Sequence[str], on: frozenset[str]
) -> Iterator[Finding]:
    """What the modules find that pair statements by themselves, for the rules that are `on`.

    `ours` are the sources whose copy is being checked; a module yields nothing for its rules
    that are off.
    """
    for module in rule_modules():
        if hasattr(module, "findings"):
            yield from module.findings(events, scene, ours, on)
