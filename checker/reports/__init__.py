"""Report formats: one file in this folder is one format.

A format is a module with `NAME` (what `--format` takes), `SUFFIX` (with its dot, for files under
`--output-dir`) and `render(report, *, with_text=False) -> str`. Dropping a file in is all it takes.
What formats share lives in `typeset/`.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from checker.types import Report


class Format(Protocol):
    """What a module in this folder offers."""

    NAME: str
    SUFFIX: str

    def render(self, report: Report, *, with_text: bool = False) -> str:
        """The whole report as one string; `with_text` adds the articles' texts to data formats."""


def formats() -> dict[str, Format]:
    """All formats by name, sorted; modules are imported by this call, not with the package.

    Raises TypeError where a module is no format, ValueError where two claim one name.
    """
    found: dict[str, Format] = {}
    for module in iter_modules(__path__):
        if module.ispkg:
            continue
        form = import_module(f"{__name__}.{module.name}")
        lacks = [name for name in ("NAME", "SUFFIX", "render") if not hasattr(form, name)]
        if lacks:
            raise TypeError(f"{form.__name__} is no report format: it lacks {', '.join(lacks)}")
        if form.NAME in found:
            raise ValueError(f"{form.__name__} takes the name {form.NAME!r} of another format")
        found[form.NAME] = cast(Format, form)
    return dict(sorted(found.items()))
