"""The entry point of `sitrep`: the application with all its commands."""

from pipeline.cli import annotating, asking, feeding, folder, gazetteering, modelling, running
from pipeline.cli.app import app

__all__ = ["annotating", "app", "asking", "feeding", "folder", "gazetteering", "modelling", "running"]
