"""The working folder: where a user's configuration and warehouse lie. Only paths; nothing is read here."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workspace:
    """`sitrep init` lays one out; every command finds it by ``--dir``, ``SITREP_DIR`` or the current folder.

    config/feeds.toml  config/crises/*.toml  config/actors.toml  sitrep.toml
    warehouse/raw/YYYY/MM/DD/*.warc.gz   what servers answered: the only irreplaceable thing
    warehouse/sitrep.duckdb              the writer's own; never opened by readers
    warehouse/current.duckdb             → snapshots/…: what readers open
    """

    root: Path

    @property
    def settings_file(self) -> Path:
        return self.root / "sitrep.toml"

    @property
    def feeds_file(self) -> Path:
        return self.root / "config" / "feeds.toml"

    @property
    def crises_folder(self) -> Path:
        return self.root / "config" / "crises"

    @property
    def actors_file(self) -> Path:
        return self.root / "config" / "actors.toml"

    @property
    def warehouse(self) -> Path:
        return self.root / "warehouse"

    @property
    def raw(self) -> Path:
        return self.warehouse / "raw"

    @property
    def database(self) -> Path:
        return self.warehouse / "sitrep.duckdb"

    @property
    def current(self) -> Path:
        return self.warehouse / "current.duckdb"

    @property
    def snapshots(self) -> Path:
        return self.warehouse / "snapshots"

    @property
    def lock(self) -> Path:
        return self.warehouse / "sitrep.lock"

    @property
    def prefect_home(self) -> Path:
        return self.warehouse / "prefect"
