"""Services and departments that somebody heads: customs, the border police, public works. Who heads
one of them heads no other."""

from __future__ import annotations

# Post of the head -> the ways of writing the service.
_SERVICES: dict[str, str] = {
    "head of customs": r"customs",
    "head of the border police": r"border (?:police|guards?|force|patrol|security|service)",
    "head of the tax service": r"(?:tax|revenue)",
    "head of the prison service": (
        r"(?:prisons|corrections|prison (?:service|administration|authority|directorate))"
    ),
    "head of public works": r"public works",
    "head of the water service": r"(?:water|waterworks|water and sewerage)",
    "head of health": r"(?:public )?health",
    "head of education": r"education",
    "head of planning": r"(?:urban |town |city )?planning",
    "head of housing": r"housing",
    "head of tourism": r"tourism",
    "head of culture": r"culture",
    "head of immigration": r"(?:im)?migration",
    "head of intelligence": r"(?:military )?intelligence",
    "head of civil protection": (
        r"(?:civil (?:protection|defen[cs]e)|(?:emergency|disaster) management)"
    ),
    "head of elections": r"(?:election|electoral|elections)",
    "head of aviation": r"(?:civil )?aviation",
    "head of forestry": r"(?:forestry|forests)",
    "head of fisheries": r"fisheries",
    "head of statistics": r"statistics",
    "head of personnel": r"(?:human resources|personnel)",
    "head of procurement": r"procurement",
}
_KIND = (
    r"(?: (?:service|agency|department|office|authority|administration|directorate|commission"
    r"|board|bureau|division|secretariat))"
)
_HEAD = r"(?:director(?:[- ]general)?|head|chief|commander|boss|superintendent)"
# "director of culture and tourism": one of both.
_ALONE = r"(?! (?:and|&|/))"


def _ways(service: str) -> str:
    before = rf"(?<!and )(?<!& ){service}{_KIND}?(?:['’]s)? {_HEAD}"
    behind = rf"{_HEAD} of (?:(?!and )[\w’'-]+ ){{0,2}}?(?<!and ){service}{_KIND}?{_ALONE}"
    return f"{behind}|{before}"


# Services that one head often has together, or whose names reports take for each other's.
_TOGETHER = (
    frozenset(("head of customs", "head of the tax service")),
    frozenset(("head of the border police", "head of immigration")),
    frozenset(("head of public works", "head of the water service")),
    frozenset(("head of planning", "head of housing")),
    frozenset(("head of culture", "head of tourism")),
)
SIDES = (
    *_TOGETHER,
    *(frozenset((post,)) for post in _SERVICES if not any(post in side for side in _TOGETHER)),
)

_PUBLIC = r"(?:state|city|county|municipal|town|district|provincial|village|council)"
SERVICE = rf"(?:{'|'.join(_SERVICES.values())}){_KIND}?{_ALONE}"
HEADS: dict[str, str] = {post: _ways(service) for post, service in _SERVICES.items()}
# Who keeps the money of a state or town, and who looks through the books.
TREASURY: dict[str, str] = {
    "treasurer": (
        rf"{_PUBLIC}(?:['’]s)? treasurer"
        rf"|treasurer of (?:the )?(?:{_PUBLIC}|municipality)"
    ),
    "auditor": (
        rf"{_PUBLIC}(?:['’]s)? (?:auditor|comptroller|controller)|auditor[- ]general"
        rf"|comptroller[- ]general|auditor of (?:the )?(?:{_PUBLIC}|municipality)"
    ),
}
