"""What a report no longer has: findings that its run would have found again, and did not."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from checker.review.records import SettingsPart
from checker.review.tables import finding, witness
from checker.rules import rules
from checker.rules.unsupported import NAME as UNSUPPORTED


def retire(db: Connection, number: int, settings: SettingsPart) -> int:
    """Mark what the run `number` no longer has; how many were still there before.

    A run over a part (`only`, `since`, `ours`, some rules) says nothing about the rest.
    """
    if settings.only is not None or settings.since:
        return 0
    gone = update(finding).where(finding.c.last_run < number, finding.c.gone.is_(False))
    if settings.select:
        gone = gone.where(finding.c.rule.in_(settings.select))
    else:
        gone = gone.where(finding.c.rule.not_in(_off(settings)))
    if settings.ignore:
        gone = gone.where(finding.c.rule.not_in(settings.ignore))
    if settings.ours:
        names = [" ".join(name.split()) for name in settings.ours]
        gone = gone.where(
            finding.c.id.in_(select(witness.c.finding).where(witness.c.outlet.in_(names)))
        )
    return int(db.execute(gone.values(gone=True)).rowcount)


def _off(settings: SettingsPart) -> list[str]:
    """The rules that such a run leaves out unless they are selected."""
    off = {name for name, rule in rules().items() if not rule.on}
    return sorted(off - {UNSUPPORTED} if settings.against else off)
