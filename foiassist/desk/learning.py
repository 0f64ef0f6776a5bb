"""What the office's past responses teach of suggestions, kept in step with them."""

from __future__ import annotations

from collections.abc import Iterator

from foiassist.desk.office import Office
from foiassist.ports import IndexProgress, Learned, PastExample
from foiassist.steps.suggesting.learning import NOTICED_SHA256, past_examples


def learned(office: Office) -> Learned:
    """Return what past responses teach; learns where they are others than those learnt from."""
    library, past = office.library(), office.past
    if not past.digests() and all(response.invented for response in library.responses):
        return office.learner.learned("no past responses", tuple)

    def examples() -> tuple[PastExample, ...]:
        own = past.responses(list(past.digests()))
        return past_examples((*library.responses, *own), library.guidance)

    return office.learner.learned(f"{library.digest} {past.revision()} {NOTICED_SHA256}", examples)


def learn(office: Office) -> Iterator[IndexProgress]:
    """Learn from what changed, so that no suggestion waits for it and nothing forgotten is left."""
    if office.past.digests():
        yield IndexProgress(0, 0, "Learning from your past answers")
    learned(office)
