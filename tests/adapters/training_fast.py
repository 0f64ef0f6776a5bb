"""The training run at a rate that suits a model of a few kilobytes; for the child process."""

from __future__ import annotations

from foiassist.adapters.index import training_run


def train_here(folder):
    training_run._RATE = 1e-2
    training_run.train_here(folder)
