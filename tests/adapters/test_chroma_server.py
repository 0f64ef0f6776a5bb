from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

WITH_A_SERVER = """
import json, shutil, socket, subprocess, sys, time
from pathlib import Path
from foiassist.adapters.index.chroma_index import ChromaIndex
from foiassist.errors import EvidenceError
from tests.adapters.evidence_builders import Shelf, tram_safety
from tests.fakes_embedder import HashingEmbedder

folder = Path(sys.argv[1])
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = str(free.getsockname()[1])
chroma = shutil.which("chroma", path=str(Path(sys.executable).parent))
command = [chroma, "run", "--path", str(folder / "server"), "--host", "127.0.0.1", "--port", port]
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
said = {}
with subprocess.Popen(command, **quiet) as server:
    for _ in range(400):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", int(port))) == 0:
                break
        time.sleep(0.05)
    url = f"http://127.0.0.1:{port}"
    shelf = Shelf()
    index = ChromaIndex(folder / "index", shelf, HashingEmbedder(), url)
    list(index.build())
    said["ready"] = index.state().ready
    said["first"] = index.find("What rent is paid for each beach hut?")[0].passage.id
    shelf.exchange(responses=(tram_safety(),), digest="second")
    list(index.build())
    said["left"] = sorted({m.passage.document for m in index.find("reports on tram brakes", k=50)})
    embedded = ChromaIndex(folder / "index", shelf, HashingEmbedder())
    said["embedded"] = embedded.state().why_not
    server.kill()
    server.wait()
    try:
        ChromaIndex(folder / "index", shelf, HashingEmbedder(), url).find("tram brakes")
    except EvidenceError as error:
        said["down"] = error.message + error.hint
print(json.dumps(said))
"""


def test_the_vectors_can_stand_on_a_server(tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITH_A_SERVER, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["ready"]
    assert said["first"] == "DRY 2024/001/question/2"
    assert said["left"] == ["TRM 7"]
    assert "chroma_url" in said["embedded"]
    assert "server" in said["down"]
    assert "chroma_url" in said["down"]
    assert not list((tmp_path / "index").rglob("chroma.sqlite3"))
