"""The drafter that asks a language model, through LangChain. An option, never a need.

It is told what the built-in drafter is told and what that one wrote, and nothing else: not who
asks, and no past letter but for wording that can carry no fact. What comes back is cleaned and
verified like any text from outside. Tracing to outside hosts is off.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from foiassist.case.plan import SectionKind
from foiassist.case.section import Provenance
from foiassist.errors import DrafterRefused, DrafterUnavailable, DraftingError
from foiassist.ports import Drafter, DraftTask
from foiassist.ports.drafting import Tokens
from foiassist.prompts import Prompt, load_prompt

_FOR_THE_MODEL = frozenset({SectionKind.REASON, SectionKind.ANSWER, SectionKind.ADVICE})
"""The sections that are argued; the others are set wording, which a model could only spoil."""

_NONE = "(none)"


class LangchainDrafter:
    """Has a language model rewrite the built-in draft of each argued section.

    Args:
        model: 'provider:name' as LangChain's `init_chat_model` takes it.
        builtin: The drafter whose text the model starts from.
        prompts: The folder of prompt files.
        base_url: Address of the model's server; empty for the provider's own.
        timeout_seconds: Longest wait for one section.
        clock: Monotonic seconds.
    """

    name = "langchain"

    def __init__(
        self,
        model: str,
        *,
        builtin: Drafter,
        prompts: Path,
        base_url: str = "",
        timeout_seconds: float = 60,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._model = model
        self._builtin = builtin
        self._prompts = prompts
        self._base_url = base_url
        self._timeout_seconds = timeout_seconds
        self._clock = clock
        self._chat: Any = None
        self._written_by = Provenance(drafter=self.name)
        self.tokens = Tokens()
        """What the model has read and written, as far as its service says."""

    def draft(self, task: DraftTask) -> Iterator[str]:
        """Yield the section's text as the model writes it.

        Raises:
            DrafterUnavailable: The model cannot be reached, or is not done in time.
            DrafterRefused: The model wrote nothing.
        """
        plain = "".join(self._builtin.draft(task))
        if task.plan.kind not in _FOR_THE_MODEL:
            self._written_by = self._builtin.provenance()
            yield plain
            return
        system = load_prompt(self._prompts / "draft_section.system.md")
        user = load_prompt(self._prompts / "draft_section.user.md")
        self._written_by = Provenance(
            drafter=self.name, model=self._model, prompt_sha256=_digest(system, user)
        )
        yield from self._ask(system.fill(), user.fill(**_told(task, plain)))

    def provenance(self) -> Provenance:
        """Return the model and the digest of the prompts of the last section."""
        return self._written_by

    def _ask(self, system: str, user: str) -> Iterator[str]:
        """Yield what the model answers, within the deadline."""
        from langsmith.run_helpers import tracing_context

        wrote = False
        try:
            with tracing_context(enabled=False):
                messages = [("system", system), ("human", user)]
                for text in self._in_time(self._chat_model().stream(messages)):
                    wrote = wrote or bool(text.strip())
                    yield text
        except DraftingError:
            raise
        except Exception as error:
            raise DrafterUnavailable(
                f"The language model {self._model} did not answer ({type(error).__name__}).",
                hint="Check model and model_url in the settings, or set drafter = 'precedent'.",
            ) from error
        if not wrote:
            raise DrafterRefused(f"The language model {self._model} wrote nothing.")

    def _in_time(self, chunks: Iterator[Any]) -> Iterator[str]:
        """Yield the text of *chunks* until the deadline."""
        deadline = self._clock() + self._timeout_seconds
        for chunk in chunks:
            if self._clock() > deadline:
                raise DrafterUnavailable(
                    f"The language model was not done after {self._timeout_seconds:g} seconds."
                )
            self._count(chunk)
            yield chunk.text

    def _count(self, chunk: Any) -> None:
        used = getattr(chunk, "usage_metadata", None) or {}
        self.tokens = Tokens(
            self.tokens.read + used.get("input_tokens", 0),
            self.tokens.written + used.get("output_tokens", 0),
        )

    def _chat_model(self) -> Any:
        """Return LangChain's chat model, made at the first call."""
        if self._chat is None:
            from langchain.chat_models import init_chat_model

            options: dict[str, Any] = {"base_url": self._base_url} if self._base_url else {}
            options.update(timeout=self._timeout_seconds, max_retries=0, temperature=0)
            self._chat = init_chat_model(self._model, **options)
        return self._chat


def _digest(*prompts: Prompt) -> str:
    return hashlib.sha256("".join(prompt.sha256 for prompt in prompts).encode()).hexdigest()


def _told(task: DraftTask, plain: str) -> dict[str, str]:
    """Return what the prompt's variables say for *task*."""
    return {
        "section_title": task.plan.title,
        "instruction": task.instruction or "nothing in particular",
        "questions": _lines(f"{q.label}. {q.in_full}" for q in task.questions),
        "decisions": _lines(_said(decision) for decision in (*task.decisions, *task.reasons)),
        "facts": _lines(fact.text for fact in task.facts),
        "past_wording": _lines(lent.text for lent in task.wording),
        "plain_draft": plain,
    }


def _lines(texts: Iterator[str]) -> str:
    return "\n".join(f"- {text}" for text in texts) or _NONE


def _said(recorded: Any) -> str:
    """Return the filled fields of a decision or reason; never who made it."""
    filled = {key: value for key, value in asdict(recorded).items() if value and key != "by"}
    return "; ".join(f"{key.replace('_', ' ')}: {_plain(value)}" for key, value in filled.items())


def _plain(value: object) -> str:
    return ", ".join(str(one) for one in value) if isinstance(value, tuple) else str(value)
