"""One thing that can be typed after a slash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from foiassist.case.people import Act, Role, may
from foiassist.conversation.asked import Asked, Said


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be typed after a slash."""

    name: str
    usage: str
    does: str
    """What it does, as an indicative sentence without a full stop."""

    handler: Callable[[Asked], Said] | str
    """A function that runs off the screen, or the name of an action of the case screen."""

    act: Act | None = None
    """What it does to the case, which says who may; None: it only looks, and anybody may."""

    shown_by: str = ""
    """Action of the case screen that shows it better than words could, or empty."""

    def is_for(self, role: Role) -> bool:
        """Return whether somebody in *role* may give it."""
        return self.act is None or may(role, self.act)

    @property
    def takes_words(self) -> bool:
        """Whether anything must follow its name."""
        return " " in self.usage and not self.usage.split(" ", 1)[1].startswith("[")
