"""Letters that nothing is wrong with: our goldens and what comes with foiassist."""

from __future__ import annotations

from functools import cache

from foiassist.evaluation.planting.cases import SoundCase
from foiassist.evaluation.planting.sound import Sound, is_sound
from foiassist.steps.check_response import check_letter
from tests.bundled_corpus import GOOD, kind_of_response, letter_of
from tests.cases import a_case, a_frame
from tests.golden_letters import WRITTEN_WHOLE, drafted, frame_for
from tests.goldens import FOLDER

DOMAINS = ("tarnshire.police.uk",)


@cache
def sound_letters():
    """Return every letter in which nothing is found, and whose kind is worked out from its words."""
    goldens = [
        (path.stem, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("letter_*.md"))
    ]
    letters = [Sound(name, check_letter(text).kind, text, is_ours=True) for name, text in goldens]
    letters += [
        Sound(reference, kind_of_response(response), letter_of(response))
        for reference, response in GOOD.items()
    ]
    return tuple(filter(is_sound, letters))


@cache
def sound_cases():
    """Return cases whose letters nothing is wrong with, each with its name and its frame."""
    golden = (
        SoundCase(name, drafted(case), frame_for(case)) for name, case in WRITTEN_WHOLE.items()
    )
    return (*golden, SoundCase("invented", a_case(), a_frame()))
