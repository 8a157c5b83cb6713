"""Checker: finds where a newsroom's articles contradict each other.

    import checker
    report = checker.check(checker.read_articles(["articles/"])[0])
    report.to_pandas()

Names are loaded when first used, so that `import checker` costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from checker.version import VERSION as __version__

if TYPE_CHECKING:
    from checker.articles import read_articles
    from checker.claims import claims_of
    from checker.config import Settings
    from checker.nli import load_judge
    from checker.pipeline import check
    from checker.types import Article, Finding, Report

__all__ = [
    "Article",
    "Finding",
    "Report",
    "Settings",
    "__version__",
    "check",
    "claims_of",
    "load_judge",
    "read_articles",
]

_HOMES = {
    "Article": "checker.types",
    "Finding": "checker.types",
    "Report": "checker.types",
    "Settings": "checker.config",
    "check": "checker.pipeline",
    "claims_of": "checker.claims",
    "load_judge": "checker.nli",
    "read_articles": "checker.articles",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
