"""Takes docs/queue.png from the real page: the queue on the demo's report, in Debian's Chromium.

make demo && .venv/bin/python docs/photograph.py
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
WIDTH, HEIGHT = 1280, 920


def main() -> None:
    """Serve a copy of the demo's queue on which a few decisions were made, and photograph it."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    from checker.review import ledger, queue
    from checker.review.app import Desk, app_of
    from checker.review.database import open_database
    from checker.review.merging import merge
    from checker.review.states import Wish
    from tests.review_desk import serving

    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"{folder}/queue.sqlite")
        merge(database, ROOT / "out" / "report.json", "report.json", "desk")
        with database.writing() as db:
            numbers = [row.id for row in queue.page_of(db, queue.Filters(), 0, 10)]
            ledger.decide(db, "Ana", numbers[3], Wish("second"))
            ledger.decide(db, "Ana", numbers[5], Wish("assign", assignee="Ben"))
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        for argument in ("headless=new", "no-sandbox", "hide-scrollbars", "lang=en"):
            options.add_argument(f"--{argument}")
        driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        with serving(app_of(Desk(database, "Ana"))) as address:
            screen = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
            driver.get(address)
            taken = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})
            driver.quit()
    (ROOT / "docs" / "queue.png").write_bytes(base64.b64decode(taken["data"]))


if __name__ == "__main__":
    main()
