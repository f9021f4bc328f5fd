"""Addresses on the web as browsers read them."""

from __future__ import annotations

from pydantic_core import Url


def web_address(text: str | None) -> str | None:
    """The address a browser opens for a text, in ASCII; None for what it calls broken, and for what is not http.

    Parsed by the URL Standard (https://url.spec.whatwg.org/), which browsers follow.

    >>> web_address("https://example.org/旧书市")
    'https://example.org/%E6%97%A7%E4%B9%A6%E5%B8%82'
    >>> web_address("http://[::1") is None
    True
    """
    try:
        url = Url((text or "").strip())
    except ValueError:
        return None
    return str(url) if url.scheme in ("http", "https") and url.host else None
