"""The command that trains the embedder on the team's own questions and answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from foiassist.cli.arguments import Commands, a_count
from foiassist.cli.output import progress, put, put_json, say
from foiassist.cli.session import Session

if TYPE_CHECKING:
    from foiassist.desk.training import Judged, Verdict


def add_to(commands: Commands) -> None:
    """Add the command of this group."""
    train = commands.add(
        "train",
        train_embedder,
        "train the search on your own past responses; kept only where it finds more",
        "train",
        "train --epochs 2 --out ~/our-model",
    )
    train.add_argument("--epochs", type=a_count, default=1, metavar="N", help="times over (1)")
    train.add_argument(
        "--out", type=Path, metavar="FOLDER", help="where to keep it; without: the data folder"
    )


def train_embedder(session: Session) -> int:
    """Train the embedder; not done where what came of it finds no more than before."""
    from foiassist.desk.training import Verdict

    asked = session.asked
    folder = asked.out.expanduser().resolve() if asked.out else None
    verdict: Verdict | None = None
    with progress() as shown:
        for step in session.desk.training.train(epochs=asked.epochs, folder=folder):
            if isinstance(step, Verdict):
                verdict = step
            else:
                shown.show(step.doing, step.done, step.total)
    if verdict is None:
        return 1
    if asked.json:
        put_json(_verdict_json(verdict))
    else:
        _put_verdict(verdict)
    return int(verdict.folder is None)


def _put_verdict(verdict: Verdict) -> None:
    put(
        f"Trained on {verdict.pairs} pairs; judged by {verdict.held_out} held-out questions "
        f"against {verdict.answers} answers."
    )
    for measure in ("ndcg", "recall"):
        before, after = getattr(verdict.before, measure), getattr(verdict.after, measure)
        name = {"ndcg": "nDCG@10", "recall": "recall@10"}[measure]
        put(f"  {name:<9}  {before:.3f} before, {after:.3f} after")
    put(f"  The gain in nDCG@10 lies between {verdict.low:+.3f} and {verdict.high:+.3f}.")
    if verdict.folder is None:
        say("It finds no more than before, by more than chance: the new model was thrown away.")
        return
    say("The new model finds more. To use it, write into the settings:\n")
    put(f'embedder = "{verdict.folder.as_posix()}"')
    say("\nThe index is then built again at the next search.")


def _verdict_json(verdict: Verdict) -> dict[str, object]:
    return {
        "kept": verdict.folder is not None,
        "folder": str(verdict.folder) if verdict.folder else "",
        "pairs": verdict.pairs,
        "held_out": verdict.held_out,
        "answers": verdict.answers,
        "before": _judged_json(verdict.before),
        "after": _judged_json(verdict.after),
        "gain": {"low": verdict.low, "high": verdict.high},
    }


def _judged_json(judged: Judged) -> dict[str, float]:
    return {"ndcg@10": judged.ndcg, "recall@10": judged.recall}
