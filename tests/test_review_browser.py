"""The review queue in a real browser: a shift by keyboard, accessibility, hostile articles."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from sqlalchemy import text

from checker.cli import main
from checker.review import access
from checker.review.app import Desk, app_of
from checker.review.database import open_database
from checker.review.merging import merge
from checker.review.queue import Filters, page_of
from checker.review.states import Action
from tests.newsroom import FIRE, Neutral
from tests.review_desk import article, finding, open_desk, report, serving, side

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="no browser: apt-get install chromium chromium-driver"
)
EXAMPLES = str(Path(__file__).parent.parent / "examples" / "articles")
DESKTOP, PHONE = (1280, 900), (390, 844)
PATIENCE = 20  # seconds
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Browser:
    """One window, driven by keys."""

    def __init__(self, downloads: Path) -> None:
        options = Options()
        options.binary_location = BROWSER or ""
        for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage"):
            options.add_argument(f"--{argument}")
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.downloads = downloads
        self.base = ""

    def size(self, width: int, height: int) -> None:
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)

    def dark(self, on: bool) -> None:
        scheme = {"name": "prefers-color-scheme", "value": "dark" if on else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})

    def open(self, path: str) -> None:
        self.driver.get(self.base + path)

    def press(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def script(self, code: str, *arguments: object) -> object:
        return self.driver.execute_script(code, *arguments)

    def text(self, selector: str) -> str:
        found = self.script(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join(' ')",
            selector,
        )
        return " ".join(str(found).split())

    def until(self, condition: Callable[[], object]) -> None:
        WebDriverWait(self.driver, PATIENCE, poll_frequency=0.05).until(lambda _: condition())

    def tells(self, selector: str, words: str) -> None:
        """Wait until an element says so."""
        try:
            self.until(lambda: words in self.text(selector))
        except Exception:
            raise AssertionError(f"{selector} says {self.text(selector)!r}") from None

    def shows(self, number: int) -> None:
        """Wait until a finding is open and nothing is under way."""
        code = (
            "return document.getElementById('desk')?.dataset.finding === arguments[0]"
            " && !document.documentElement.classList.contains('busy')"
        )
        try:
            self.until(lambda: self.script(code, str(number)))
        except Exception:
            now = self.script("return document.getElementById('desk')?.dataset.finding")
            raise AssertionError(f"finding {now} is open: {self.text('#news')!r}") from None

    def complaints(self) -> list[str]:
        """What the browser itself logged: script errors, breaches of the page's policy."""
        return [str(entry["message"]) for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("downloads"))
    yield browser
    browser.driver.quit()


@pytest.fixture
def browser(window: Browser) -> Browser:
    """The window as a new visitor has it."""
    window.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    window.size(*DESKTOP)
    window.dark(False)
    window.driver.get_log("browser")
    return window


@pytest.fixture
def serve() -> Iterator[Callable[[Desk], str]]:
    """Serves desks until the test ends."""
    with ExitStack() as stack:
        yield lambda desk: stack.enter_context(serving(app_of(desk)))


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The examples, checked; to be checked again."""
    monkeypatch.setattr("checker.pipeline.load_judge", lambda model=None: Neutral())
    monkeypatch.chdir(tmp_path)
    assert main(["check", EXAMPLES, "--quiet", "--format", "json:report.json", "--with-text"]) == 1
    return tmp_path


def states_of(report_file: str) -> dict[str, str]:
    findings = json.loads(Path(report_file).read_text())["findings"]
    return {one["fingerprint"]: one["state"] for one in findings}


def test_a_whole_shift_by_keyboard_alone(
    newsroom: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    database = open_database("queue.sqlite")
    merge(database, Path("report.json"), "report.json", "desk")
    with database.reading() as db:
        one, two, three, four, five = [row.id for row in page_of(db, Filters(), 0, 5)]
    browser.base = serve(Desk(database, "Ana"))
    browser.open("/")
    browser.shows(one)

    browser.press("c")  # confirm
    browser.shows(two)
    browser.press("2")  # dismiss: another group of people
    browser.shows(three)
    browser.press("5")  # a slip: cannot be checked …
    browser.shows(four)
    browser.press("u")  # … taken back …
    browser.shows(three)
    browser.press("y")  # … and done again, and taken back again
    browser.tells("#standing", "Dismissed by Ana: Cannot be checked")
    browser.shows(three)
    browser.press("u")
    browser.tells("#news", "Undone")
    browser.shows(three)
    browser.press("a")  # assign
    browser.until(lambda: browser.script("return document.activeElement.name") == "assignee")
    browser.press("Ben", Keys.ENTER)  # the name proposed is selected
    browser.tells(".finding .for", "for Ben")
    browser.shows(three)
    browser.press("r")  # ask for a second reader
    browser.shows(four)
    browser.press("n")
    browser.until(lambda: browser.script("return document.activeElement.name") == "note")
    browser.press("Called the mayor.", Keys.ENTER)
    browser.tells(".noted", "Called the mayor.")
    browser.shows(four)
    browser.press("j")  # skip
    browser.shows(five)
    browser.press("k")  # back
    browser.shows(four)
    browser.press("?")
    browser.until(lambda: browser.script("return document.getElementById('keys').open"))
    browser.press(Keys.ESCAPE)
    browser.until(lambda: not browser.script("return document.getElementById('keys').open"))

    browser.press("f")  # filter: state "second reader"
    browser.until(lambda: browser.script("return document.activeElement.name") == "state")
    browser.press("Second", Keys.ENTER)
    browser.shows(three)
    browser.tells("#tally", "1 finding")
    browser.press(Keys.ESCAPE)
    browser.press("/")
    browser.until(lambda: browser.script("return document.activeElement.name") == "words")
    browser.press("nowhere", Keys.ENTER)
    browser.tells("h1", "No finding matches")
    browser.press("e")  # export
    browser.until(lambda: browser.script("return location.pathname") == "/export")
    browser.until(lambda: browser.script("return document.readyState") == "complete")
    link = "Decisions as jsonl"
    for _ in range(20):
        browser.press(Keys.TAB)
        if browser.script("return document.activeElement.ariaLabel") == link:
            break
    browser.press(Keys.ENTER)
    exported = browser.downloads / "decisions.jsonl"
    browser.until(exported.exists)

    assert browser.complaints() == []
    lines = [json.loads(line) for line in exported.read_text().splitlines()]
    settled = {line["state"]: line for line in lines}
    assert [line["reason"] for line in lines if line["state"] == "dismissed"] == ["other-group"]
    assert len(lines) == len(settled) == 2
    for where in ("queue.sqlite", str(exported)):
        main(["check", EXAMPLES, "--quiet", "--format", "json:again.json", "--decisions", where])
        states = states_of("again.json")
        assert states.pop(settled["dismissed"]["fingerprint"]) == "suppressed"
        assert set(states.values()) == {"new"}


def test_two_editors_on_one_finding_the_second_sees_and_chooses(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b"), finding("c")))
    browser.base = serve(desk)
    browser.open("/")
    browser.shows(1)
    browser.script("window.stayed = true")
    decide(desk, "Ben", 2)
    browser.until(lambda: "2" not in rows(browser))  # gone here without a reload
    browser.tells("#tally", "2 findings")
    browser.shows(1)
    decide(desk, "Ben", 1)
    browser.tells("#news", "Ben has just changed this finding")
    browser.press("3")
    browser.tells("#clash", "Ben confirmed this in the meantime.")
    browser.press(Keys.ENTER)  # keep theirs
    browser.tells("#standing", "Confirmed by Ben")
    browser.press("3")
    browser.shows(3)  # now Ana overrules, knowing it
    browser.open("/?state=all&at=1")
    browser.tells("#standing", "Dismissed by Ana: An update")
    assert [one for one in browser.complaints() if "409" not in one] == []


def test_letters_typed_into_a_list_decide_nothing(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b"), finding("c")))
    decide(desk, "Ana", 3, "second")
    browser.base = serve(desk)
    browser.open("/")
    browser.shows(1)
    browser.script("performance.now = () => 1")  # nobody has come to the end of a word
    browser.press("f")
    browser.until(lambda: browser.script("return document.activeElement.name") == "state")
    for letter in "Second":
        browser.press(letter)
    browser.press(Keys.ENTER)
    browser.shows(3)
    browser.tells("#tally", "1 finding")
    browser.open("/log")
    assert "confirmed" not in browser.text("main").lower()
    assert browser.complaints() == []


def test_what_others_do_takes_neither_focus_nor_the_question(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b"), finding("c")))
    browser.base = serve(desk)
    browser.open("/")
    browser.shows(1)
    browser.script("document.querySelector('[value=confirm]').focus()")
    decide(desk, "Ben", 1)
    browser.tells("#news", "Ben has just changed this finding")
    decide(desk, "Ben", 2)  # the page is looked at anew
    browser.tells("#tally", "1 finding")
    assert browser.script("return document.activeElement.value") == "confirm"
    browser.press("3")
    browser.tells("#clash", "Ben confirmed this in the meantime.")


def test_a_note_outlives_what_somebody_decided_meanwhile(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b")))
    browser.base = serve(desk)
    browser.open("/")
    browser.shows(1)
    browser.press("n", "The ministry was called.")
    decide(desk, "Ben", 1)
    browser.press(Keys.ENTER)
    browser.tells("#clash", "Ben confirmed this in the meantime.")
    browser.press(Keys.ENTER)  # keep theirs
    written = "return document.querySelector('#noting[open] textarea')?.value"
    browser.until(lambda: browser.script(written) == "The ministry was called.")
    browser.press(Keys.ENTER)  # and note it on theirs
    browser.tells(".noted", "The ministry was called.")
    browser.tells("#standing", "Confirmed by Ben")


def test_who_comes_back_to_the_page_sees_what_happened(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b"), finding("c")))
    browser.base = serve(desk)
    browser.open("/")
    browser.shows(1)
    turn = (
        "Object.defineProperty(document, 'hidden', {value: arguments[0], configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))"
    )
    browser.script(turn, True)
    decide(desk, "Ben", 2)
    browser.script(turn, False)
    browser.until(lambda: "2" not in rows(browser))
    browser.shows(1)


def test_a_server_that_is_away_is_told(tmp_path: Path, browser: Browser) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b")))
    with serving(app_of(desk)) as browser.base:
        browser.open("/")
        browser.shows(1)
    browser.press("j")
    browser.tells("#news", "The server cannot be reached.")
    browser.shows(1)


def test_every_event_is_reached_by_typing_its_name(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    told = report(*(finding(f"{n}", event=f"flood {n:02}") for n in range(70)))
    browser.base = serve(open_desk(tmp_path, told))
    browser.open("/")
    offered = "return [...document.querySelectorAll('#events option')].map(e => e.value)"
    browser.driver.find_element(By.CSS_SELECTOR, "#sift summary").click()
    browser.driver.find_element(By.NAME, "event").click()
    browser.until(lambda: browser.script(offered))
    assert "The flood 69" not in browser.script(offered)  # type: ignore[operator]
    browser.driver.find_element(By.NAME, "event").send_keys("69")
    browser.until(lambda: browser.script(offered) == ["The flood 69"])
    browser.press(Keys.ENTER)
    browser.tells("#tally", "1 finding")
    browser.tells(".of-event", "The flood 69")
    assert browser.complaints() == []


def test_a_new_report_arrives_without_a_reload(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    desk = open_desk(tmp_path, report(finding("a"), finding("b")))
    browser.base = serve(desk)
    browser.open("/")
    browser.shows(1)
    file = tmp_path / "second.json"
    file.write_text(json.dumps(report(finding("a"), finding("c"))))
    merge(desk.database, file, "second.json", "night desk")
    browser.tells("#news", "A new report is in: 1 new.")
    browser.until(lambda: rows(browser) == ["1", "3"])


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_axe_finds_no_violation(
    tmp_path: Path,
    browser: Browser,
    serve: Callable[[Desk], str],
    screen: tuple[int, int],
    dark: bool,
) -> None:
    browser.size(*screen)
    browser.dark(dark)
    browser.base = serve(rich_desk(tmp_path))
    with_session(browser, "chief")
    found = {}
    for path in ("/", "/?state=all&at=1", "/?words=zzz", "/articles/1", "/log", "/rules"):
        browser.open(path)
        found[path] = violations(browser)
    for path in ("/export", "/accounts"):
        browser.open(path)
        found[path] = violations(browser)
    browser.open("/")
    for key in ("?", "a", "n", "f"):
        browser.press(key)
        found[key] = violations(browser)
        browser.press(Keys.ESCAPE)
    if screen == PHONE:
        browser.open("/")
        browser.driver.find_element(By.ID, "why").click()
        found["reasons"] = violations(browser)
    browser.driver.delete_all_cookies()
    browser.open("/login")
    found["/login"] = violations(browser)
    assert {place: broken for place, broken in found.items() if broken} == {}


HOSTILE = {
    "script": "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>",
    "override": "\u202e\u2066 desrever \u202d eno dna \u2069 \u200f\u061c \U000e0041",
    "word": "pneumono" * 130_000,
    "template": "{{ 7 * 7 }} {% raw %} ${7 * 7} <%= 7 %> </textarea></title></style>",
    "marks": "Z" + "\u0301" * 5_000 + "algo",
    "control": "bell\u0007 escape\u001b[31m null\u2400 line\u2028 \ufdd0",
}


def test_hostile_articles_run_no_script_and_break_no_layout(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    browser: Browser,
    serve: Callable[[Desk], str],
) -> None:
    monkeypatch.setattr("checker.pipeline.load_judge", lambda model=None: Neutral())
    monkeypatch.chdir(tmp_path)
    rows = []
    for number, (name, evil) in enumerate(HOSTILE.items()):
        for outlet, toll in (("Alpha", 12), ("Beta", 30)):
            words = FIRE.replace("Karachi", f"Karachi{number}").format(toll)
            first, rest = words.split(". ", 1)
            row = {
                "id": f"{outlet}/{name}/<b onclick=alert(1)>",
                "title": f"{evil} fire",
                "text": f"{first} {evil}. {rest} {evil}",
                "source": f"{outlet} {evil[:4000]}",
                "date": "2012-09-11",
                "url": "javascript:window.hacked=1",
            }
            rows.append(json.dumps(row))
    Path("news.jsonl").write_text("\n".join(rows))
    main(["check", "news.jsonl", "--quiet", "--format", "json:report.json", "--with-text"])
    written = json.loads(Path("report.json").read_text())
    sides = [side("Alpha", "12", words=evil) for evil in HOSTILE.values()]
    sides.append(side("B" * 400, "12"))
    made = [
        {**finding(f"h{n}", event=f"e{n}"), "left": one, "message": one["text"]}
        for n, one in enumerate(sides)
    ]
    Path("report.json").write_text(
        json.dumps({**written, "findings": [*written["findings"], *made]})
    )
    database = open_database("q.sqlite")
    merged = merge(database, Path("report.json"), "report.json", "desk")
    assert merged.found >= len(HOSTILE)
    browser.base = serve(Desk(database, "Ana <script>window.hacked = 1</script>"))
    with database.reading() as db:
        known = db.execute(text("SELECT id FROM article")).scalars().all()
    assert len(known) >= len(HOSTILE)
    pages = ["/log", *(f"/?at={n + 1}" for n in range(merged.found))]
    for page in [*pages, *(f"/articles/{n}" for n in known)]:
        browser.open(page)
        assert browser.script("return window.hacked") is None, page
        for screen in (PHONE, DESKTOP):
            browser.size(*screen)
            wide = browser.script("return document.documentElement.scrollWidth - innerWidth")
            assert isinstance(wide, int), page
            assert wide <= 0, page
        links = browser.script("return [...document.links].map(a => a.protocol)")
        assert set(links) <= {"http:"}, page  # type: ignore[call-overload]
        source = browser.script("return document.documentElement.outerHTML")
        assert not set("\u202e\u2066\u202d\U000e0041") & set(str(source)), page
    assert browser.complaints() == []


def test_without_script_the_forms_do_the_same(
    tmp_path: Path, browser: Browser, serve: Callable[[Desk], str]
) -> None:
    browser.base = serve(open_desk(tmp_path, report(finding("a"), finding("b"))))
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open("/")
        browser.driver.find_element(By.CSS_SELECTOR, "[value='dismiss:misread']").click()
        open_row(browser, 2)
        browser.driver.find_element(By.CSS_SELECTOR, "#back-and-forth button").click()
        open_row(browser, 1)
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def decide(desk: Desk, who: str, number: int, action: Action = "confirm") -> None:
    from checker.review import ledger
    from checker.review.states import Wish

    with desk.database.writing() as db:
        ledger.decide(db, who, number, Wish(action))


def open_row(browser: Browser, number: int) -> None:
    """Wait until a finding is open, where no script tells."""
    current = f"[data-row='{number}'] [aria-current]"
    browser.until(lambda: browser.driver.find_elements(By.CSS_SELECTOR, current))


def rows(browser: Browser) -> list[str]:
    """Numbers of the findings in the list."""
    code = "return [...document.querySelectorAll('[data-row]')].map(e => e.dataset.row)"
    return list(browser.script(code))  # type: ignore[call-overload]


def rich_desk(folder: Path) -> Desk:
    """A desk on which every page has everything that it can have."""
    others = [side(name, "15") for name in ("Gamma", "Delta")]
    text = "The fire killed 12 people, officials said. It was put out at dawn."
    findings = [
        finding(
            f"{n}",
            score=n / 100,
            confidence=0.87 if n % 2 else None,
            event=f"e{n}",
            ours=n == 0,
            others=others if n < 1 else (),
        )
        for n in range(56)
    ]
    told = report(*findings, articles=[article("alpha", text, "A fire", url="https://a.example/")])
    desk = open_desk(folder, told)
    from checker.review import ledger
    from checker.review.states import Wish

    with desk.database.writing() as db:
        access.add_account(db, "chief", "admin", "a long password")
        access.add_account(db, "Ben", "editor", "a long password")
        access.add_token(db, "chief", "CI")
        for n in range(56, 2, -1):
            wish = Wish("confirm") if n > 20 else Wish("dismiss", reason="update")
            ledger.decide(db, "Ben", n, wish)
        ledger.decide(db, "Ben", 1, Wish("note", note="Called the ministry."))
        ledger.decide(db, "Ben", 1, Wish("assign", assignee="Ana"))
        ledger.decide(db, "Ben", 1, Wish("second"))
    return desk


def with_session(browser: Browser, name: str) -> None:
    browser.open("/login")
    browser.driver.find_element(By.NAME, "name").send_keys(name)
    browser.driver.find_element(By.NAME, "password").send_keys("a long password", Keys.ENTER)
    browser.until(lambda: browser.script("return location.pathname") == "/")


def violations(browser: Browser) -> list[str]:
    """What axe finds on the page as it is: rule and element."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.submodule_search_locations
    axe = Path(spec.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")
    if not browser.script("return Boolean(window.axe)"):
        browser.script(axe)
    code = (
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})"
        ".then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html))))"
    )
    browser.driver.set_script_timeout(3 * PATIENCE)  # it reads the whole page
    return list(browser.driver.execute_async_script(code, STANDARDS))
