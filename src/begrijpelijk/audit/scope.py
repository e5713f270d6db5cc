"""Which addresses a crawl may fetch: those on the given host that robots.txt and the user allow.

Needs Protego, from Scrapy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from protego import Protego

from begrijpelijk.audit.records import Reason
from begrijpelijk.audit.urls import host_of, normalise

AGENT = "begrijpelijk"
"""The name that robots.txt can address us by."""

_LONGEST_URL = 2_000
"""Longer addresses come from traps: calendars and filters that link on without end."""

_LONGEST_PAUSE = 60.0
"""Seconds. Some sites ask for a pause of an hour to keep everybody out; Disallow is the word for that."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The bounds of a crawl."""

    host: str
    robots: Protego
    is_excluded: Callable[[str], bool]
    """Whether the user left out an address."""

    @classmethod
    def of(cls, host: str, robots: str, is_excluded: Callable[[str], bool] = lambda _: False) -> Self:
        """The bounds for a host with this text of robots.txt."""
        return cls(host, Protego.parse(robots), is_excluded)

    def refusal(self, url: str) -> Reason | None:
        """Why a normalised address may not be fetched; None when it may."""
        if host_of(url) != self.host:
            return Reason.OTHER_HOST
        if len(url) > _LONGEST_URL:
            return Reason.TOO_LONG
        if self.is_excluded(url):
            return Reason.EXCLUDED
        return None if self.robots.can_fetch(url, AGENT) else Reason.ROBOTS

    def pause(self, asked: float) -> float:
        """Seconds between two fetches: what the user asked, or more where the site asks for more."""
        return max(asked, min(float(self.robots.crawl_delay(AGENT) or 0), _LONGEST_PAUSE))

    def sitemaps(self, start: str) -> tuple[str, ...]:
        """The sitemaps that robots.txt names, and the usual address; `start` is any page of the site."""
        named = [normalise(url, start) for url in self.robots.sitemaps]
        return tuple(dict.fromkeys(url for url in [*named, normalise("/sitemap.xml", start)] if url))
