"""The file that the cases are kept in: whose it is, what is refused, what a kill leaves."""

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from dataclasses import fields

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from foiassist.adapters.cases import case_rows, migrate, sql_engine
from foiassist.adapters.cases.sql_cases import SqlCases
from foiassist.adapters.cases.sql_tables import METADATA
from foiassist.case.people import Act
from foiassist.errors import StoreUnavailable
from tests.adapters.stored_cases import AS_GIVEN, LOGGED, PERSON, a_case, later, rewritten

FIRST_RELEASE = "first_release.sql"

posix_only = pytest.mark.skipif(os.name != "posix", reason="permission bits are POSIX's")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "cases.db"


@pytest.fixture
def filled(path):
    """The path of a database with one case in it, closed."""
    cases = SqlCases(path)
    cases.add(a_case(), PERSON, LOGGED, as_given=AS_GIVEN)
    cases.close()
    return path


def run_sql(path, *statements):
    connection = sqlite3.connect(path)
    with connection:
        answers = [connection.execute(statement).fetchall() for statement in statements]
    connection.close()
    return answers


def test_nothing_is_made_before_the_store_is_used(path):
    SqlCases(path)
    assert not path.parent.exists()


def test_the_migrations_make_exactly_the_tables_that_are_read(filled):
    engine = create_engine(f"sqlite:///{filled}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert differences == []


@pytest.mark.parametrize(
    ("table", "kind"), [*case_rows.IN_ORDER.values(), *case_rows.OF_REQUEST.values()]
)
def test_every_field_of_a_value_has_a_column(table, kind):
    columns = {column.name for column in table.columns} - {"reference", "place"}
    assert columns == {field.name for field in fields(kind)}


def test_every_table_holds_its_rows_to_their_types(filled):
    tables = run_sql(filled, "SELECT name, strict FROM pragma_table_list WHERE type = 'table'")[0]
    loose = {name for name, strict in tables if not strict}
    assert {name for name in loose if not name.startswith("sqlite_")} == {"alembic_version"}


def test_the_newest_migration_is_the_one_the_program_expects():
    config = Config()
    config.set_main_option("script_location", "foiassist.adapters.cases:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.NEWEST


def test_a_database_of_the_first_release_is_read_and_carried_on(path, request):
    path.parent.mkdir()
    sql = (request.path.parent / "fixtures" / FIRST_RELEASE).read_text(encoding="utf-8")
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.close()
    cases = SqlCases(path)
    (case,) = cases.all()
    then = a_case("MB-22-0007", letter="", facts=a_case().facts[:1])
    assert case == rewritten(then, "There are 42 swans.")
    assert [section.version for section in cases.section_versions("MB-22-0007", "answer-1")] == [
        1,
        2,
    ]
    assert [entry.act for entry in cases.history("MB-22-0007")] == [Act.LOG_CASE, Act.EDIT_SECTION]
    assert cases.applicant("MB-22-0007") == PERSON
    assert cases.working_texts("MB-22-0007")[0].text == "You may compl"
    cases.save(rewritten(case, "There are 43 swans."), [later()], expected_version=1)
    assert cases.get("MB-22-0007").sections[0].text == "There are 43 swans."
    cases.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path):
    path.parent.mkdir()
    run_sql(path, "CREATE VIEW history AS SELECT 1")
    with pytest.raises(OperationalError, match="history"):
        SqlCases(path).all()
    assert run_sql(path, "SELECT name FROM sqlite_master") == [[("history",)]]


def test_several_programs_may_meet_a_new_file_at_once(path):
    path.parent.mkdir()
    stores = [SqlCases(path) for _ in range(4)]
    together = threading.Barrier(len(stores))
    answers = []

    def first_use(cases):
        together.wait()
        answers.append(cases.all())

    threads = [threading.Thread(target=first_use, args=(cases,)) for cases in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for cases in stores:
        cases.close()
    assert answers == [()] * len(stores)


def test_a_database_that_another_program_is_migrating_is_waited_for_and_said_so(path, monkeypatch):
    monkeypatch.setattr(migrate, "_LOCK_SECONDS", 0.01)
    path.parent.mkdir()
    with FileLock(f"{path}.lock"), pytest.raises(StoreUnavailable, match="up to date"):
        SqlCases(path).all()


def test_an_existing_database_is_opened_without_the_migration_tool(filled):
    code = (
        "import sys; from pathlib import Path; from foiassist.adapters.cases.sql_cases import SqlCases; "
        f"print(len(SqlCases(Path({str(filled)!r})).all())); "
        "print([name for name in ('alembic', 'filelock', 'mako') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["1", "[]"]


def test_each_connection_waits_for_the_disk_and_holds_rows_to_their_cases(filled):
    cases = SqlCases(filled)
    with sql_engine.reading(cases._open()) as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        answers = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    cases.close()
    assert answers == ["wal", 2, 1, 10_000]


@posix_only
def test_nobody_else_may_read_the_files(path):
    before = os.umask(0)
    try:
        cases = SqlCases(path)
        cases.add(a_case(), PERSON, LOGGED, as_given=AS_GIVEN)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
        cases.close()
    finally:
        os.umask(before)
    assert {"cases.db", "cases.db-wal", "cases.db-shm"} <= modes.keys()
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@posix_only
def test_a_file_that_others_could_read_is_closed_to_them(filled):
    filled.chmod(0o664)
    cases = SqlCases(filled)
    assert len(cases.all()) == 1
    cases.close()
    assert stat.S_IMODE(filled.stat().st_mode) == 0o600


KILLED = """
import sys
from pathlib import Path
from foiassist.adapters.cases.sql_cases import SqlCases
from tests.adapters.stored_cases import later, rewritten
cases = SqlCases(Path(sys.argv[1]))
case = cases.get("FOI-22-0001")
while True:
    old, case = case, rewritten(case, f"Text {case.version + 1}. " + "swan " * 4000)
    cases.save(case, [later(about=str(case.version))], expected_version=old.version)
    print(case.version, flush=True)
"""


def test_a_kill_in_mid_write_loses_nothing_that_was_acknowledged(filled):
    command = [sys.executable, "-c", KILLED, str(filled)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        for _ in range(20):
            acknowledged = int(writer.stdout.readline())
        writer.kill()
        rest = writer.stdout.read().split("\n")
    whole_lines = [int(line) for line in rest[:-1]]
    acknowledged = max([acknowledged, *whole_lines])
    cases = SqlCases(filled)
    case = cases.get("FOI-22-0001")
    versions = cases.section_versions("FOI-22-0001", "answer-1")
    history = cases.history("FOI-22-0001")
    cases.close()
    assert case.version >= acknowledged >= 20
    assert case.sections[0].text.startswith(f"Text {case.version}. ")
    assert len(versions) == len(history) == case.version + 1
    assert run_sql(filled, "PRAGMA integrity_check") == [[("ok",)]]


def test_a_file_that_is_no_database_is_refused_and_left_alone(path):
    path.parent.mkdir()
    path.write_bytes(b"Minutes of the meeting\n" * 100)
    with pytest.raises(StoreUnavailable, match="not a database") as refused:
        SqlCases(path).all()
    assert "copy" in refused.value.hint
    assert path.read_bytes() == b"Minutes of the meeting\n" * 100


def test_a_damaged_database_is_said_to_be_damaged(filled):
    pages = bytearray(filled.read_bytes())
    pages[4096 * 2 :] = b"\xff" * (len(pages) - 4096 * 2)
    filled.write_bytes(pages)
    with pytest.raises(StoreUnavailable, match="damaged"):
        SqlCases(filled).all()


def test_a_row_that_no_foiassist_wrote_is_not_passed_on(filled):
    run_sql(filled, "UPDATE cases SET stage = 'lost'")
    cases = SqlCases(filled)
    with pytest.raises(StoreUnavailable, match="'cases'"):
        cases.all()
    cases.close()


def test_a_database_from_a_newer_foiassist_is_left_alone(filled):
    run_sql(filled, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnavailable, match="newer foiassist") as refused:
        SqlCases(filled).all()
    assert "Update foiassist" in refused.value.hint


def test_a_database_of_something_else_is_left_alone(path):
    path.parent.mkdir()
    run_sql(path, "CREATE TABLE swans (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreUnavailable, match="not one of cases"):
        SqlCases(path).all()
    assert path.read_bytes() == before


def test_a_database_that_another_program_holds_is_said_to_be_in_use(filled, monkeypatch):
    monkeypatch.setattr(sql_engine, "_BUSY_SECONDS", 0.01)
    cases = SqlCases(filled)
    case = cases.get("FOI-22-0001")
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="in use"):
        cases.save(rewritten(case, "x"), [later()], expected_version=0)
    assert cases.get("FOI-22-0001") == case
    holder.close()
    cases.close()


def test_a_folder_that_cannot_be_made_is_said_in_words(tmp_path):
    (tmp_path / "notes").write_text("a file")
    with pytest.raises(StoreUnavailable, match="cannot be opened") as refused:
        SqlCases(tmp_path / "notes" / "cases.db").all()
    assert "data_folder" in refused.value.hint


def test_a_database_on_a_network_share_is_refused_with_the_reason(path, monkeypatch):
    monkeypatch.setattr(sql_engine, "mounts_here", lambda: "server:/ / nfs rw 0 0")
    with pytest.raises(StoreUnavailable, match=r"network share \(nfs\)"):
        SqlCases(path).all()
    assert not path.parent.exists()
