"""Memory tidied while nobody types: Python looks through all there is, and nothing moves meanwhile.

Looking through a case of sixty sections takes a fifth of a second, wherever it happens to begin.
Python begins whenever enough has been made, which is most often in the middle of drawing what a
key brought about; here it begins in a pause instead. While the workspace itself is being loaded
nothing is looked through at all, and what was loaded then stays for the whole session and is not
looked through later either (https://docs.python.org/3/library/gc.html#gc.freeze).
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from textual.app import App
from textual.events import Event, Key, MouseEvent

_LOOK_SECONDS = 1.0
"""How often it is seen whether there is a pause."""

PAUSE_SECONDS = 3.0
"""How long nobody has typed or pointed before memory is tidied."""

_LOADED_WITHIN_SECONDS = 15.0
"""How long nothing is looked through at the longest; a library that is built takes more."""

_ENOUGH = 10
"""Collections of younger things since the last: Python's own measure of when it is worth it."""

_NEVER = 1_000_000


class Tidying(App[None]):
    """Keeps Python's longest collections out of the way of keys."""

    clock: Callable[[], float] = staticmethod(time.monotonic)
    _last_touch = 0.0
    _usual = gc.get_threshold()

    async def on_event(self, event: Event) -> None:
        """Note when somebody typed or pointed."""
        if isinstance(event, Key | MouseEvent):
            self._last_touch = self.clock()
        await super().on_event(event)

    def on_mount(self) -> None:
        """Leave all collections but the shortest to the pauses, and those for after loading."""
        gc.disable()
        self.set_timer(_LOADED_WITHIN_SECONDS, gc.enable)
        youngest, middle, _ = self._usual = gc.get_threshold()
        gc.set_threshold(youngest, middle, _NEVER)
        self.set_interval(_LOOK_SECONDS, self.tidy_in_a_pause)

    def keep_for_the_session(self) -> None:
        """Let what has been loaded so far not be looked through any more."""
        gc.freeze()
        gc.enable()

    def tidy_in_a_pause(self) -> None:
        """Tidy memory, if nobody has typed for a while and there is enough to look through."""
        paused = self.clock() - self._last_touch >= PAUSE_SECONDS
        if paused and gc.get_count()[2] >= _ENOUGH:
            gc.collect()

    def on_unmount(self) -> None:
        """Leave Python as it was found."""
        gc.enable()
        gc.set_threshold(*self._usual)
        gc.unfreeze()
