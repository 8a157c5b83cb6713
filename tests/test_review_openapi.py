"""Whatever a client sends to the REST API, the server does not break."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from checker.review.app import app_of
from tests.review_desk import article, finding, open_desk, report

ENDLESS = "/api/live"  # told in the browser's tests
CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]


@cache
def operations(mode: GenerationMode) -> dict[str, Any]:
    """All operations of the API of one desk, by method and path; each mode has its own."""
    findings = [finding(f"{n}", event=f"e{n % 3}", score=n / 60) for n in range(60)]
    told = report(*findings, articles=[article("alpha", "The fire killed 12 people.")])
    desk = open_desk(Path(mkdtemp(prefix="checker-")), told)
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app_of(desk))
    found = {one.label: one for one in (result.ok() for result in schema.get_all_operations())}
    # The first account would lock everybody out: those operations come last.
    return {
        k: found[k] for k in sorted(found, key=lambda k: ("accounts" in k, k)) if ENDLESS not in k
    }


@pytest.mark.parametrize("label", operations(GenerationMode.POSITIVE))
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=str)
def test_no_request_breaks_the_server(label: str, mode: GenerationMode) -> None:
    if mode.is_negative and not takes_anything(operations(mode)[label]):
        pytest.skip("takes nothing that could be wrong")

    @given(case=operations(mode)[label].as_strategy(generation_mode=mode))
    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def holds(case: Any) -> None:
        if mode.is_positive and "number" in case.path_parameters:
            case.path_parameters["number"] %= 62  # most of them are findings that are there
        case.call_and_validate(checks=CHECKS)

    holds()


def takes_anything(operation: Any) -> bool:
    return bool(operation.body) or bool(list(operation.iter_parameters()))
