"""How far coding can be believed: part of `make bench`.

Accuracy: the sentences of `gold_events.csv`, by the rules of clauses and, where a trained pipeline with a
parser is installed for a language, by its arcs, too. Calibration: of the events said with a confidence, the
share of right ones.
"""

from collections import defaultdict
from collections.abc import Iterator
from statistics import mean

from pipeline.language import models
from pipeline.records.events import EventReport
from tests.gold_events import NONE, Sentence, found, sentences, wrong

SHARES = ("type", "actor", "recipient", "status", "date")
STEP = 0.1  # of confidence


def coding() -> str:
    """The two tables."""
    return "\n".join([*accuracy(), "", *calibration(), "\n"])


def accuracy() -> Iterator[str]:
    """By language: sentences, and of those with an event the share of each thing that is right."""
    by_language = defaultdict(list)
    for sentence in sentences():
        by_language[sentence.language].append(sentence)
    columns = "".join(f"{name:>11}" for name in (*SHARES, "all", "extra"))
    yield f"{'own sentences':<16}{'read by':<9}{'n':>5}{columns}"
    for language, own in by_language.items():
        yield shares(language, "clauses", own)
        if models.installed_for(language, "parser"):
            yield shares(language, "parser", own)


def shares(language: str, method: str, own: list[Sentence]) -> str:
    """A line of that table."""
    faults = [wrong(sentence, found(sentence, parse=method == "parser")) for sentence in own]
    told = [fault for sentence, fault in zip(own, faults, strict=True) if sentence.event_type != NONE]
    right = [mean(name not in fault for fault in told) for name in SHARES]
    everything = mean(not set(fault) & {"type", "actor", "recipient", "status"} for fault in told)
    extra = mean("extra" in fault for fault in faults)
    cells = "".join(f"{share:>11.2f}" for share in (*right, everything, extra))
    return f"  {language:<14}{method:<9}{len(own):>5}{cells}"


def calibration() -> Iterator[str]:
    """By confidence: how many events, and how many of them have the right type and sides."""
    counted: dict[int, list[bool]] = defaultdict(list)
    for sentence in sentences():
        for report in found(sentence):
            counted[int(report.confidence / STEP)].append(is_right(sentence, report))
    yield f"{'confidence':<27}{'events':<13}right"
    for step in sorted(counted):
        said = f"{step * STEP:.1f}–{(step + 1) * STEP:.1f}"
        yield f"  {said:<25}{len(counted[step]):<13}{mean(counted[step]):.2f}"


def is_right(sentence: Sentence, report: EventReport) -> bool:
    """Has it the type and the sides that are expected?"""
    if sentence.event_type == NONE:
        return False
    return not set(wrong(sentence, [report])) & {"type", "actor", "recipient"}
