"""From settings to a desk: the only module that chooses adapters.

Heavy libraries are loaded where they are first used, so that a first screen or a `--help` never
waits for them.
"""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.case.clean_text import clean_line
from foiassist.case.people import Person, Role
from foiassist.errors import SettingsError
from foiassist.settings import Settings

if TYPE_CHECKING:
    from foiassist.adapters.index.cross_encoder import OnnxCrossEncoder
    from foiassist.adapters.index.onnx_embedder import OnnxEmbedder
    from foiassist.case.evidence import Library
    from foiassist.desk import Desk
    from foiassist.desk.office import Office
    from foiassist.evaluation.bench import Bench
    from foiassist.ports import Drafter, PastReader

_PACKAGE = Path(__file__).resolve().parent


def bundled_folder(name: str) -> Path:
    """Return where `corpus`, `prompts` or `examples` lies: in the wheel, or in the checkout.

    Raises:
        SettingsError: Neither has it, so the installation is damaged.
    """
    for folder in (_PACKAGE / "_bundled" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise SettingsError(
        f"The folder {name} that comes with foiassist is missing.", hint="Install it again."
    )


def default_settings_path() -> Path:
    """Return where the settings file is looked for."""
    from platformdirs import user_config_path

    return user_config_path("foiassist", appauthor=False) / "settings.toml"


def own_choices_path() -> Path:
    """Return where the workspace keeps what a person chose in it."""
    return default_settings_path().with_name("chosen.toml")


def default_data_folder() -> Path:
    """Return where cases and the index are kept where the settings name no folder."""
    from platformdirs import user_data_path

    return user_data_path("foiassist", appauthor=False)


def default_cache_folder() -> Path:
    """Return where what can be made again is kept: the exported model."""
    from platformdirs import user_cache_path

    return user_cache_path("foiassist", appauthor=False)


def person_from(settings: Settings, *, name: str = "", role: str = "") -> Person:
    """Return who is at the keyboard.

    Raises:
        SettingsError: Nobody said a name, and the system knows none.
    """
    known = clean_line(name or settings.user or _login_name())
    if not known:
        raise SettingsError(
            "foiassist does not know who you are.",
            hint="Set user in the settings, or give --as NAME.",
        )
    return Person(known, Role(role or settings.role))


def _login_name() -> str:
    """Return the name of the account, or an empty string where it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def desk_for(
    settings: Settings,
    *,
    data_folder: Path | None = None,
    cache_folder: Path | None = None,
) -> Desk:
    """Return a desk over the adapters that *settings* choose. Opens nothing yet."""
    from foiassist.desk import Desk

    return Desk(_office(settings, data_folder or _data_folder(settings), cache_folder))


def bench_for(settings: Settings, *, cache_folder: Path | None = None) -> Bench:
    """Return what an evaluation works with: the desk's ports, and an index in memory.

    Its case database would stand in a folder that does not exist; no case is ever stored.
    """
    from foiassist.adapters.index.memory_index import MemoryIndex, RememberingEmbedder
    from foiassist.evaluation.bench import Bench
    from foiassist.prompts import load_prompt

    embedder = RememberingEmbedder(_embedder(settings, cache_folder))
    prompts = bundled_folder("prompts").glob("*.md")
    reranker = _reranker(settings, cache_folder)
    return Bench(
        office=_office(settings, _data_folder(settings) / "evaluation", cache_folder),
        embedder=embedder,
        index_for=lambda library, folder: MemoryIndex(library, embedder, folder, reranker),
        prompts={one.stem: load_prompt(one).sha256 for one in prompts},
        taught=_taught,
    )


def _taught(office: Office, library: Library) -> Office:
    """Return *office* with what the suggestions can learn from *library*, once and for all."""
    from foiassist.adapters.learning.logistic_learner import FixedLearner
    from foiassist.steps.suggesting.learning import past_examples

    examples = past_examples(library.responses, library.guidance)
    return replace(office, learner=FixedLearner(examples))


def _office(settings: Settings, data: Path, cache: Path | None) -> Office:
    """Return the ports that *settings* choose, over the files in *data*."""
    from foiassist.adapters.cases.sql_cases import SqlCases
    from foiassist.adapters.corpus.corpus_files import CorpusFiles
    from foiassist.adapters.drafters.precedent_drafter import PrecedentDrafter
    from foiassist.adapters.imports.past_store import SqlPastStore
    from foiassist.adapters.index.chroma_index import ChromaIndex
    from foiassist.adapters.index.training import EmbedderTrainer
    from foiassist.adapters.learning.logistic_learner import LogisticLearner
    from foiassist.adapters.readers import FileReader
    from foiassist.adapters.uk_bank_holidays import UkBankHolidays
    from foiassist.adapters.writers import writer_for
    from foiassist.desk.office import Office

    corpus = CorpusFiles(corpus_folders(settings))
    past = SqlPastStore(data / "past")
    builtin = PrecedentDrafter()
    embedder = _embedder(settings, cache)
    return Office(
        settings=settings,
        store=SqlCases(data / "cases.db"),
        index=ChromaIndex(
            data / "index",
            corpus,
            embedder,
            settings.chroma_url,
            past=past,
            reranker=_reranker(settings, cache),
        ),
        corpus=corpus,
        drafter=_drafter(settings, builtin),
        fallback=builtin,
        reader=FileReader(),
        past=past,
        past_reader=_past_reader(data),
        trainer=EmbedderTrainer(settings.embedder, data / "models"),
        learner=LogisticLearner(data / "learned"),
        writer_for=writer_for,
        calendar=UkBankHolidays(),
        now=lambda: datetime.now(UTC),
    )


def _past_reader(data: Path) -> PastReader:
    from foiassist.adapters.readers.column_maps import ColumnMaps
    from foiassist.adapters.readers.past_files import PastFileReader

    return PastFileReader(maps=ColumnMaps(data))


def corpus_folders(settings: Settings) -> Sequence[Path]:
    """Return the folders of the library: the bundled one first, then the team's own."""
    bundled = [bundled_folder("corpus")] if settings.bundled_corpus else []
    return [*bundled, *(Path(folder).expanduser() for folder in settings.corpus)]


def _data_folder(settings: Settings) -> Path:
    return (
        Path(settings.data_folder).expanduser() if settings.data_folder else default_data_folder()
    )


def _embedder(settings: Settings, cache: Path | None) -> OnnxEmbedder:
    from foiassist.adapters.index.onnx_embedder import OnnxEmbedder

    return OnnxEmbedder(settings.embedder, (cache or default_cache_folder()) / "models")


def _reranker(settings: Settings, cache: Path | None) -> OnnxCrossEncoder | None:
    if not settings.reranker:
        return None
    from foiassist.adapters.index.cross_encoder import OnnxCrossEncoder

    return OnnxCrossEncoder(settings.reranker, (cache or default_cache_folder()) / "models")


def _drafter(settings: Settings, builtin: Drafter) -> Drafter:
    if settings.drafter == "precedent":
        return builtin
    from foiassist.adapters.drafters.langchain_drafter import LangchainDrafter

    return LangchainDrafter(
        settings.model,
        builtin=builtin,
        prompts=bundled_folder("prompts"),
        base_url=settings.model_url,
        timeout_seconds=settings.model_timeout_seconds,
    )
