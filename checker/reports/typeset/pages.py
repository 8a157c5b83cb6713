"""How every page is printed: the HTML report and the review queue share templates and manners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reports.typeset.columns import shown
from checker.reports.typeset.words import (
    as_of_words,
    counted,
    day_words,
    figure_words,
    interval_of,
    listed,
    place_of,
    share_words,
)

if TYPE_CHECKING:
    from jinja2 import Environment


def printing(*packages: str) -> Environment:
    """Templates of these packages and then the shared ones; every text is made safe and escaped."""
    from jinja2 import (  # only for who wants a page
        ChoiceLoader,
        Environment,
        PackageLoader,
        StrictUndefined,
    )

    where = [PackageLoader(name, "templates") for name in (*packages, "checker.reports")]
    made = Environment(
        loader=ChoiceLoader(where),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.filters.update(
        day=day_words,
        figure=figure_words,
        place=place_of,
        as_of=as_of_words,
        share=share_words,
        is_count=lambda value: interval_of(value) is not None,
        counted=counted,
        listed=listed,
    )
    return made


def _finalize(value: object) -> object:
    """Every text that reaches a page passes here, before it is escaped."""
    return shown(value) if type(value) is str else value
