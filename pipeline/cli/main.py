"""The entry point of `sitrep`: the application with all its commands."""

from pipeline.cli import asking, feeding, folder, running
from pipeline.cli.app import app

__all__ = ["app", "asking", "feeding", "folder", "running"]
