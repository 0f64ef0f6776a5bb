import signal
import subprocess
import sys
import textwrap

from foiassist.adapters.imports.past_store import SqlPastStore

IMPORT = """
import sys
from pathlib import Path
from foiassist.adapters.imports.past_store import SqlPastStore
from foiassist.case.evidence import PastResponse
from foiassist.case.past_record import PastRecord
from foiassist.ports import ImportJob
store = SqlPastStore(Path(sys.argv[1]))
store.began(ImportJob(("log",)))
digest = store.keep_original(b"log", "log")
for number in range(200):
    record = PastRecord("log", "text", text=str(number))
    if not store.has_record(record, digest):
        store.keep(digest, [(record, PastResponse(f"R{number}", "", "", "", f"ask {number}", ()))])
    print(number, flush=True)
store.file_done(digest, [])
store.ended(finished=True)
"""


def test_kills_lose_nothing_that_was_kept_and_keep_nothing_twice(tmp_path):
    command = [sys.executable, "-c", textwrap.dedent(IMPORT), str(tmp_path / "past")]
    kept = 0
    for stop_at in (3, 17, 60, 121):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            for line in child.stdout:
                if int(line) >= stop_at:
                    child.send_signal(signal.SIGKILL)
                    break
        now = len(SqlPastStore(tmp_path / "past").digests())
        assert now >= max(kept, stop_at)
        kept = now
    assert SqlPastStore(tmp_path / "past").unfinished() is not None
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    store = SqlPastStore(tmp_path / "past")
    assert sorted(store.digests()) == sorted(f"R{number}" for number in range(200))
    assert store.unfinished() is None
    assert store.has_file(b"log", "log")
