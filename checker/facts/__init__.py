"""Kinds of fact: one module each, found by being here. See `Plugin` for what a module offers."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Protocol, cast

import checker.facts
from checker.types import Article, Claim, Fact, Relation, Rule

Examples = tuple[tuple[str, str], ...]


class Plugin(Protocol):
    """What a module of this package offers.

    `NAME` the kind of fact in rule names ("casualty"); `RULES` the rules it can break; `KINDS`
    the values of `Fact.kind` that it finds; `AGREE`, `CONFLICT`, `SILENT` pairs of texts that
    document it and are run as its tests.
    """

    NAME: str
    RULES: tuple[Rule, ...]
    KINDS: tuple[str, ...]
    AGREE: Examples
    CONFLICT: Examples
    SILENT: Examples

    def find(self, article: Article, claims: Sequence[Claim]) -> list[Fact]:
        """All facts of one article; each span lies inside one of `claims`."""
        ...

    def compare(self, left: Fact, right: Fact) -> Relation:
        """Whether two facts agree, cannot both be right, or say nothing about each other."""
        ...


@cache
def plugins(package: ModuleType | None = None) -> tuple[Plugin, ...]:
    """The fact modules in `package` (default: this one), sorted by name."""
    home = package or checker.facts
    names = sorted(found.name for found in pkgutil.iter_modules(home.__path__))
    return tuple(cast(Plugin, importlib.import_module(f"{home.__name__}.{name}")) for name in names)


def plugin_of(kind: str) -> Plugin:
    """The module that finds facts of `kind`. Raises KeyError for a kind that none finds."""
    for plugin in plugins():
        if kind in plugin.KINDS:
            return plugin
    raise KeyError(kind)


def compare(left: Fact, right: Fact) -> Relation:
    """How two facts relate; facts of different kinds are silent about each other."""
    if left.kind != right.kind:
        return "silent"
    return plugin_of(left.kind).compare(left, right)


def with_facts(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """The claims again, each with the facts whose spans lie inside it, in reading order."""
    facts = [fact for plugin in plugins() for fact in plugin.find(article, claims)]
    found: list[Claim] = []
    for claim in claims:
        inside = sorted((f for f in facts if claim.span.covers(f.span)), key=lambda f: f.span)
        found.append(replace(claim, facts=tuple(inside)) if inside else claim)
    return found
