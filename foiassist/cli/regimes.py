"""What an officer is told where a request looks as if another law governs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from foiassist.case.other_regime import OtherRegime, RegimeSign

_LOOKS = {
    OtherRegime.ENVIRONMENTAL: "like environmental information",
    OtherRegime.OWN_DATA: "like a request for the applicant's own data",
}
_OVER_TO = {
    OtherRegime.ENVIRONMENTAL: "the Regulations",
    OtherRegime.OWN_DATA: "subject access; with `--exemption '40(5A)'` where even saying that we "
    "hold it would tell of them",
}

_QUOTED = 3


def next_steps(reference: str, signs: Iterable[RegimeSign]) -> Iterator[str]:
    """Yield a sentence for each law that may govern the request, saying what to do next.

    Questions that only may be governed by another law are left to `suggest`; nothing is decided.
    """
    told = tuple(signs)
    for sign in told:
        if not sign.question:
            yield _on_the_whole(reference, sign)
    for regime in _LOOKS:
        plain = [one for one in told if one.question and one.is_plain and one.regime is regime]
        if plain:
            yield _on_questions(reference, regime, plain)


def _on_questions(reference: str, regime: OtherRegime, signs: Sequence[RegimeSign]) -> str:
    labels = [sign.question for sign in signs]
    asked = f"Questions {', '.join(labels)} look" if labels[1:] else f"Question {labels[0]} looks"
    words = ", ".join(dict.fromkeys(f"“{sign.words[0]}”" for sign in signs[:_QUOTED]))
    return (
        f"{asked} {_LOOKS[regime]}: {words}. If so, `foiassist decide {reference} {labels[0]} "
        f"--answer {regime.answer}` hands {'the first' if labels[1:] else 'it'} over to "
        f"{_OVER_TO[regime]}."
    )


def _on_the_whole(reference: str, sign: RegimeSign) -> str:
    why = f"{sign.why[0].upper()}{sign.why[1:]} ({sign.source})."
    if sign.regime is OtherRegime.SCOTTISH:
        return f"{why} `foiassist letter {reference} '{sign.letter}'` says which Act applies."
    return f"{why} Look at each question for that; `foiassist suggest {reference}` says more."
