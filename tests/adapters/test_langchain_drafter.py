"""The language model as an option, against a server of ours on loopback."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from langchain_core.messages import AIMessageChunk
from langsmith import utils

from foiassist.adapters.corpus.corpus_files import CorpusFiles
from foiassist.adapters.drafters.langchain_drafter import LangchainDrafter
from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
from foiassist.case.request import Applicant
from foiassist.desk.drafting import DraftFinished, FellBack
from foiassist.errors import DrafterRefused, DrafterUnavailable
from foiassist.ports.drafting import Tokens
from foiassist.steps.draft_section import task_for
from foiassist.steps.plan_response import plan_response
from tests.cases import OFFICER, a_case, a_frame
from tests.fakes import FakeCorpus, a_desk

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = CorpusFiles([ROOT / "corpus"]).library()
WORDS = ("We hold this information ", "and are withholding it under section 31(1)(a) and (b).")

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


class ModelServer(ThreadingHTTPServer):
    """Speaks the OpenAI wire format, says what it was given to say, remembers what it heard."""

    daemon_threads = True

    def __init__(self, *pieces: str, hung: bool = False, status: int = 200) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pieces = pieces
        self.hung = hung
        self.status = status
        self.usage: dict[str, int] | None = None
        self.heard: list[str] = []
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.server.heard.append(self.rfile.read(length).decode())
        if self.server.hung:
            self.server.released.wait(20)
            return
        self.send_response(self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        if self.server.status != 200:
            return
        for piece in self.server.pieces:
            delta = {"index": 0, "delta": {"role": "assistant", "content": piece}}
            self._send({"id": "1", "object": "chat.completion.chunk", "choices": [delta]})
        if self.server.usage:
            last = {"id": "1", "object": "chat.completion.chunk", "choices": []}
            self._send({**last, "usage": self.server.usage})
        self.wfile.write(b"data: [DONE]\n\n")

    def _send(self, body: dict[str, object]) -> None:
        self.wfile.write(f"data: {json.dumps({**body, 'created': 1, 'model': 'm'})}\n\n".encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing on the terminal."""


@pytest.fixture(autouse=True)
def _a_key(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "not-a-real-key")


def serving(server: ModelServer) -> ModelServer:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture
def served() -> Iterator[object]:
    servers: list[ModelServer] = []

    def serve(*pieces: str, **how) -> ModelServer:
        servers.append(serving(ModelServer(*pieces, **how)))
        return servers[-1]

    yield serve
    for server in servers:
        server.released.set()
        server.shutdown()
        server.server_close()


@pytest.fixture
def tracing_asked_for(monkeypatch) -> Iterator[None]:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    utils.get_env_var.cache_clear()
    yield
    monkeypatch.undo()
    utils.get_env_var.cache_clear()


def a_drafter(server: ModelServer, timeout_seconds: float = 10.0) -> LangchainDrafter:
    return LangchainDrafter(
        "openai:a-model",
        builtin=PrecedentDrafter(),
        prompts=ROOT / "prompts",
        base_url=server.url,
        timeout_seconds=timeout_seconds,
    )


def a_task(section_id: str = "reason-31", case=None):
    case = case or a_case(sections=())
    plan = next(plan for plan in plan_response(case) if plan.id == section_id)
    return task_for(case, plan, a_frame(), (), LIBRARY)


def test_a_section_comes_back_in_the_models_words(served):
    drafter = a_drafter(served(*WORDS))
    assert "".join(drafter.draft(a_task())) == "".join(WORDS)
    written = drafter.provenance()
    assert (written.drafter, written.model) == ("langchain", "openai:a-model")
    assert len(written.prompt_sha256) == 64


def test_nothing_is_traced_even_where_the_environment_asks_for_it(served, tracing_asked_for):
    class Listening:
        def stream(self, messages):
            traced.append(utils.tracing_is_enabled())
            yield AIMessageChunk("We hold it.")

    traced: list[object] = []
    drafter = a_drafter(served())
    drafter._chat = Listening()
    assert utils.tracing_is_enabled()
    assert "".join(drafter.draft(a_task())) == "We hold it."
    assert traced == [False]


def test_the_model_hears_the_decisions_and_the_questions_and_never_who_asks(served):
    server = served(*WORDS)
    applicant = Applicant("Ottoline Quibell", "o.quibell@example.org", "9 Vole Lane")
    desk = a_desk(
        drafter=a_drafter(server), fallback=PrecedentDrafter(), corpus=FakeCorpus(LIBRARY)
    )
    desk.office.store.add(
        a_case(sections=()),
        applicant,
        desk.office.entry(OFFICER, next(iter(type_of_act()))),
        as_given="Dear all, … Ottoline Quibell",
    )
    list(desk.drafting.draft(OFFICER, "TP-FOI-0417"))
    heard = "\n".join(server.heard)
    assert "make and model of each drone" in heard
    assert "prevention" in heard
    for part in ("Ottoline", "Quibell", "Vole Lane", OFFICER.name):
        assert part not in heard


def type_of_act():
    from foiassist.case.people import Act  # noqa: PLC0415

    return Act


def test_set_wording_is_never_sent_to_the_model(served):
    server = served(*WORDS)
    drafter = a_drafter(server)
    for section_id in ("request", "decision", "rights", "sign-off"):
        "".join(drafter.draft(a_task(section_id)))
        assert drafter.provenance().drafter == "precedent"
    assert server.heard == []


def test_a_question_that_is_an_instruction_stays_material_in_the_human_message(served):
    server = served(*WORDS)
    list(a_drafter(server).draft(a_task()))
    messages = json.loads(server.heard[0])["messages"]
    assert [message["role"] for message in messages] == ["system", "user"]
    assert "drone" not in messages[0]["content"]


def test_a_hung_server_is_given_up_at_the_deadline(served):
    with pytest.raises(DrafterUnavailable, match="did not answer"):
        list(a_drafter(served(hung=True), timeout_seconds=0.3).draft(a_task()))


def test_a_server_that_drips_is_given_up_at_the_deadline(served):
    ticks = iter([0.0, 1.0, 100.0])
    drafter = LangchainDrafter(
        "openai:a-model",
        builtin=PrecedentDrafter(),
        prompts=ROOT / "prompts",
        base_url=served(*WORDS).url,
        timeout_seconds=5,
        clock=lambda: next(ticks),
    )
    with pytest.raises(DrafterUnavailable, match="not done"):
        list(drafter.draft(a_task()))


def test_a_server_with_an_error_is_an_unavailable_drafter(served):
    with pytest.raises(DrafterUnavailable):
        list(a_drafter(served(status=500)).draft(a_task()))


def test_a_model_that_writes_nothing_has_refused(served):
    with pytest.raises(DrafterRefused):
        list(a_drafter(served("", "  ")).draft(a_task()))


def test_the_built_in_drafter_takes_over_and_the_record_says_so(served):
    desk = a_desk(
        a_case(sections=()),
        drafter=a_drafter(served(hung=True), timeout_seconds=0.2),
        fallback=PrecedentDrafter(),
        corpus=FakeCorpus(LIBRARY),
    )
    events = list(desk.drafting.propose(OFFICER, "TP-FOI-0417", "answer-2"))
    assert any(isinstance(event, FellBack) for event in events)
    section = events[-1].section
    assert section.provenance.drafter == "precedent"
    assert "did not answer" in section.provenance.notes
    assert "We hold this information" in section.text


def test_what_the_model_invents_is_marked_and_its_escapes_are_cleaned(served):
    desk = a_desk(
        a_case(sections=()),
        drafter=a_drafter(served("\x1b[31mWe found 73 of them.\x1b[0m ", WORDS[0], WORDS[1])),
        fallback=PrecedentDrafter(),
        corpus=FakeCorpus(LIBRARY),
    )
    *_, last = desk.drafting.draft_case(desk.cases.case("TP-FOI-0417"))
    assert isinstance(last, DraftFinished)
    section = last.case.section("reason-31")
    assert "\x1b" not in section.text
    assert "73" not in section.text
    assert section.needed


def test_what_the_model_read_and_wrote_is_counted_where_its_server_says(served):
    server = served(*WORDS)
    server.usage = {"prompt_tokens": 700, "completion_tokens": 30, "total_tokens": 730}
    drafter = a_drafter(server)
    assert drafter.tokens == Tokens()
    list(drafter.draft(a_task()))
    assert drafter.tokens == Tokens(700, 30)
    list(drafter.draft(a_task()))
    assert drafter.tokens == Tokens(1400, 60)


def test_nothing_is_counted_where_the_server_does_not_say(served):
    drafter = a_drafter(served(*WORDS))
    list(drafter.draft(a_task()))
    assert drafter.tokens == Tokens()


def test_the_desk_says_what_was_used_and_a_drafter_without_a_model_uses_nothing(served):
    server = served(*WORDS)
    server.usage = {"prompt_tokens": 700, "completion_tokens": 30, "total_tokens": 730}
    modelled = a_desk(
        a_case(sections=()),
        drafter=a_drafter(server),
        fallback=PrecedentDrafter(),
        corpus=FakeCorpus(LIBRARY),
    )
    list(modelled.drafting.propose(OFFICER, "TP-FOI-0417", "answer-2"))
    assert modelled.drafting.tokens() == Tokens(700, 30)
    assert a_desk(a_case(), drafter=PrecedentDrafter()).drafting.tokens() == Tokens()
