"""How a figure moves in time: superseded by a later report, or repeated after that."""

from __future__ import annotations

from checker.types import Rule

RULES = (
    Rule(
        name="figure-superseded",
        level="note",
        says=(
            "A later report raised the figure. Neither article is wrong for its own time, but "
            "whoever still carries the older figure wants to know."
        ),
        fires=(
            (
                "2024-03-22: At least 40 people were killed at the Crocus City Hall near Moscow.",
                "2024-03-23: The attack at the Crocus City Hall near Moscow killed 133 people.",
            ),
        ),
        silent=(
            (
                "2024-03-22: At least 40 people were killed at the Crocus City Hall near Moscow.",
                "2024-03-22: The attack at the Crocus City Hall near Moscow killed 62 people.",
            ),
        ),
    ),
    Rule(
        name="figure-stale",
        level="warning",
        says=(
            "The article repeats a figure that had already been superseded on an earlier day by "
            "a larger one."
        ),
        fires=(
            (
                "2018-08-16, after 39 deaths were reported on 2018-08-15: Twenty-six people died "
                "when the Morandi bridge in Genoa fell, the figure of 2018-08-14.",
                "2018-08-15: The collapse of the Morandi bridge in Genoa killed 39 people.",
            ),
        ),
        silent=(
            (
                "2018-08-14: Twenty-six people died when the Morandi bridge in Genoa fell.",
                "2018-08-15: The collapse of the Morandi bridge in Genoa killed 39 people.",
            ),
        ),
    ),
)
