"""A few pairs that any NLI model gets right; one that does not has mixed-up labels."""

from __future__ import annotations

from dataclasses import dataclass

from checker.nli import Judge, ModelRefused
from checker.types import Probabilities

CERTAIN: tuple[tuple[str, str, str], ...] = (
    ("A man is playing a guitar on stage.", "A man is playing an instrument.", "entails"),
    ("Two dogs are running through the snow.", "Animals are outside.", "entails"),
    ("A woman is cooking dinner in the kitchen.", "A woman is in the kitchen.", "entails"),
    ("The children are asleep in bed.", "The children are awake.", "contradicts"),
    ("Nobody was hurt in the fire.", "Several people were hurt in the fire.", "contradicts"),
    ("The man is sitting on a chair.", "The man is standing.", "contradicts"),
    ("A boy kicks a ball in the park.", "The boy wants to become a lawyer.", "neutral"),
    ("A woman is walking along the street.", "The woman is visiting her sister.", "neutral"),
)
# A random three-way model passes 5 of 8 once in 11 runs and 6 of 8 once in 50; swapped labels
# pass none of the pairs they touch.
NEEDED = 6


@dataclass(frozen=True, slots=True)
class SelfTest:
    """How many certain pairs came out right, and which did not."""

    right: int
    total: int
    wrong: tuple[str, ...]


def self_test(judge: Judge) -> SelfTest:
    """Ask the certain pairs. Raises ModelRefused when fewer than NEEDED come out right.

    A two-class model gives no contradictions: there, "not entailed" is right for both others.
    """
    try:
        judgements = judge.judge([(premise, hypothesis) for premise, hypothesis, _ in CERTAIN])
    except Exception as problem:  # weights and vocabulary that do not fit each other, say
        kind = type(problem).__name__
        raise ModelRefused(f"{judge.name}: fails on its first pairs ({kind}: {problem})") from None
    two_way = all(j.forward.contradicts == 0.0 for j in judgements)
    wrong = []
    for (premise, hypothesis, wanted), judgement in zip(CERTAIN, judgements, strict=True):
        said = strongest(judgement.forward)
        if said != wanted and not (two_way and "entails" not in (said, wanted)):
            wrong.append(f"{premise} / {hypothesis}: {said}, not {wanted}")
    result = SelfTest(len(CERTAIN) - len(wrong), len(CERTAIN), tuple(wrong))
    if result.right < NEEDED:
        raise ModelRefused(
            f"{judge.name}: only {result.right} of {result.total} certain pairs right; "
            "its labels are mixed up or it is no NLI model"
        )
    return result


def strongest(p: Probabilities) -> str:
    """The name of the likeliest outcome."""
    return max(("entails", "neutral", "contradicts"), key=lambda name: float(getattr(p, name)))
