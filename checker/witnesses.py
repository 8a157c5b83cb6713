"""Who states which figure: for each event, the figures that its articles stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.casualties.figures import figures_of
from checker.types import Article, Claim, Count, Event, Fact

EVERYBODY = "people"


@dataclass(frozen=True, slots=True)
class Witness:
    """One article's word for one figure; `copies` are further articles with the same words.

    `states` holds every other value the article gives for the same people in the same event:
    an article that also states the other side's figure does not contradict it. `told` are all its
    claims of the event, in order.
    """

    article: Article
    claim: Claim
    fact: Fact
    states: tuple[Fact, ...] = ()
    copies: tuple[str, ...] = ()
    told: tuple[Claim, ...] = ()

    @property
    def order(self) -> tuple[str, str]:
        """Sorts witnesses by publication, undated ones last, then by article id."""
        return (self.article.published or "9999", self.article.id)


def witnesses_of(
    event: Event,
    articles: Mapping[str, Article],
    copies: Mapping[str, str],
    camp: Callable[[Article], object] = lambda article: None,
) -> dict[tuple[str, str], list[Witness]]:
    """(kind of fact, group) to the event's witnesses, earliest first.

    An article's figure for everybody is the one it settles on (`figures_of`); for a narrower
    group ("children") it is the one value that all its statements share, else none. Copies that
    state the same value are folded into the earliest of them, unless they are of different `camp`
    (our copy and a stranger's, a draft and a reference).
    """
    found: dict[tuple[str, str], list[Witness]] = {}
    for article_id, claims in sorted(event.by_article().items()):
        for key, (claim, fact) in _figures(claims).items():
            states = tuple(
                f
                for c in claims
                for f in c.facts
                if (f.kind, f.of) == key and f != fact and f.scope in ("total", "tally", "part")
            )
            witness = Witness(articles[article_id], claim, fact, states, told=tuple(claims))
            found.setdefault(key, []).append(witness)
    for (kind, of), narrow in found.items():
        if of != EVERYBODY:
            # Whose dead are all passengers speaks of the passengers as well.
            narrow += [w for w in found.get((kind, EVERYBODY), ()) if w.fact.of == of]
    return {
        key: _fold(sorted(group, key=lambda w: w.order), copies, camp)
        for key, group in sorted(found.items())
    }


def _figures(claims: Sequence[Claim]) -> dict[tuple[str, str], tuple[Claim, Fact]]:
    """The figure of one article for each kind and group, with the claim that states it."""
    found: dict[tuple[str, str], tuple[Claim, Fact]] = {}
    for kind, fact in figures_of(claims).items():
        home = next((c for c in claims if c.span.covers(fact.span)), None)
        if home is not None and not fact.weak and isinstance(fact.value, Count):
            found[kind, EVERYBODY] = (home, fact)
    narrow: dict[tuple[str, str], list[tuple[Claim, Fact]]] = {}
    for claim in claims:
        for fact in claim.facts:
            if (
                fact.of != EVERYBODY
                and fact.scope in ("total", "part")
                and not fact.weak
                and isinstance(fact.value, Count)
            ):
                narrow.setdefault((fact.kind, fact.of), []).append((claim, fact))
    for key, group in narrow.items():
        settled = found.get((key[0], EVERYBODY))
        if settled and settled[1].of == key[1]:
            continue
        if len({fact.value for _, fact in group}) == 1:
            found[key] = group[0]
    return found


def _fold(
    witnesses: Sequence[Witness],
    copies: Mapping[str, str],
    camp: Callable[[Article], object],
) -> list[Witness]:
    """Witnesses whose articles are copies of one text and that state one value, made one."""
    folded: dict[tuple[object, ...], Witness] = {}
    for witness in witnesses:
        root = copies.get(witness.article.id, witness.article.id)
        key = (root, witness.fact.value, camp(witness.article))
        first = folded.get(key)
        folded[key] = (
            witness if first is None else replace(first, copies=(*first.copies, witness.article.id))
        )
    return list(folded.values())
