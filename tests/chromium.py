"""Where this machine keeps a Chromium, and how it is started: once for all tests, since two cannot be driven at once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.archives import require

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
INSTALLED = (
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find_chromium() -> str | None:
    """The executable that `CHROMIUM` names, or one found where systems put it."""
    named = os.environ.get("CHROMIUM")
    found = (shutil.which(name) for name in CANDIDATES)
    return named or next((path for path in found if path), None) or next(filter(os.path.exists, INSTALLED), None)


@contextmanager
def started_chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window and without a network of its own."""
    executable = find_chromium()
    if executable is None:
        require("Chromium", "install it (Debian: chromium) or set CHROMIUM to its executable")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(QUIET))
        yield chromium
        chromium.close()
