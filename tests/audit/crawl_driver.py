"""Run by the tests in a process of its own: crawl a site with a fake checker.

Arguments: URL; FILE; most pages, or 0; the number of the page in whose analysis (after its fetch was stored, before
its result is) the process kills itself, or 0; the end of an address on which the checker breaks, or nothing.
"""

import os
import signal
import sys
from pathlib import Path

from audit.fakes import FakeChecker, to_entry
from begrijpelijk.audit.crawl import crawl
from begrijpelijk.audit.progress import ProgressLine
from begrijpelijk.audit.records import AuditError
from begrijpelijk.audit.summary_text import summary_text
from begrijpelijk.core.report import Report


class FragileChecker(FakeChecker):
    """Kills its own process at one page, breaks on another."""

    def __init__(self, last: int, break_on: str) -> None:
        self.left = last
        self.break_on = break_on

    def check_page(self, html: str, url: str) -> Report:
        """Check, break or die."""
        if self.break_on and url.endswith(self.break_on):
            raise ValueError(url)
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().check_page(html, url)


if __name__ == "__main__":
    url, out, max_pages, kill_at, break_on = sys.argv[1:]
    checker = FragileChecker(int(kill_at), break_on)
    try:
        summary = crawl(
            url,
            Path(out),
            checker,
            to_entry,
            delay=0,
            max_pages=int(max_pages) or None,
            progress=ProgressLine(sys.stderr, every=1),
        )
    except AuditError as error:
        sys.exit(str(error))
    sys.stdout.write(summary_text(summary))
