"""The text of a web page as somebody pasted it, without what the site puts around every page."""

from __future__ import annotations

import re

_CLUTTER = re.compile(
    r"quickly exit this site\b.*"
    r"|leave this site"
    r"|skip to (?:main )?(?:content|navigation)"
    r"|we use some essential cookies\b.*"
    r"|we(?:[’']d| would) like to (?:set|use) (?:additional|optional|analytics)? ?cookies\b.*"
    r"|you can manage your (?:preferences|cookie)\b.*\bcook.*"
    r"|you can change your cookie settings\b.*"
    r"|your cookie preferences\b.*"
    r"|(?:accept|reject|customise|manage|view) (?:all |additional |analytics )?cookies"
    r"|this (?:site|website|page) uses cookies\b.*|cookies? (?:notice|policy|settings|on .*)"
    r"|sorry, there was a technical problem\b.*"
    r"|this (?:site|service|website) is (?:a |in )beta\b.*"
    r"|(?:back|return) to (?:the )?top(?: of (?:the )?page)?"
    r"|share (?:this )?(?:page|on|via|with)?\b.{0,40}|print (?:this )?page|(?:follow"
    r"|like) us on .{0,40}"
    r"|(?:previous|next|home|menu|search|close|open|contents|breadcrumbs?|navigation|feedback)"
    r"|is this page useful\??.*|was this (?:page|information) (?:useful|helpful)\b.*"
    r"|sign up (?:for|to) .{0,60}|all rights reserved\b.*|©.*",
    re.IGNORECASE,
)
"""Lines that belong to the site and not to what stands on the page; each is taken whole."""

_COOKIE = re.compile(r"\bcookies?\b", re.IGNORECASE)
_OF_A_SITE = re.compile(
    r"\b(?:cookies? (?:notice|settings|preferences|policy)|essential cookies|customise cookies"
    r"|quickly exit this site|skip to (?:main )?content|site is a beta)\b",
    re.IGNORECASE,
)
_HEAD_LINES = 40


def page_text(text: str) -> str:
    """Return *text* without the cookie banner, navigation and links of the site it was copied from.

    A text that shows no sign of having been copied from a site comes back as it is.
    """
    if not _OF_A_SITE.search(text):
        return text
    kept: list[str] = []
    for place, line in enumerate(text.split("\n")):
        words = line.strip()
        is_banner = place < _HEAD_LINES and _COOKIE.search(words) and "setting" in words.lower()
        if not (_CLUTTER.fullmatch(words) or is_banner):
            kept.append(line)
    return "\n".join(kept).strip("\n")
