"""Who may use the desk: whoever opened it by the address that the terminal printed, from its own page.

Any page in the browser may send a request to 127.0.0.1, and any user of this machine may open its ports. So a
request needs the token, which only that address holds and no page of another origin can read; and one that writes
must come, as the browser says, from this origin.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping

HEADER = "X-Jianbao-Token"


def new_token() -> str:
    """A token nobody can guess, for one run of the server."""
    return secrets.token_urlsafe(24)


def has_token(headers: Mapping[str, str], token: str) -> bool:
    """Whether the request holds the token."""
    return secrets.compare_digest(headers.get(HEADER, "").encode(), token.encode())


def is_from_here(headers: Mapping[str, str]) -> bool:
    """Whether a request that writes comes from a page of this server, and is JSON, which no form can send."""
    host = headers.get("Host", "")
    fetched = headers.get("Sec-Fetch-Site", "same-origin")
    kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    return headers.get("Origin") == f"http://{host}" and fetched == "same-origin" and kind == "application/json"
