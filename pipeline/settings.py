"""Settings: ``SITREP_…`` in the environment, then ``sitrep.toml``, then defaults.

The only reader of the environment.
A setting is one number or switch for the whole installation; what is watched stands in config/ instead.
"""

import os
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from pipeline.errors import ConfigError, did_you_mean
from pipeline.workspace import Workspace

PREFIX = "SITREP_"


class Settings(BaseSettings):
    """All settings with their units and defaults; `sitrep config show` prints them with their origin."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    contact: str = Field(
        "",
        pattern=r"^[ -~]*$",  # it is a header's value
        description="address or page that a site's owner can write to; in the User-Agent, so in ASCII",
    )
    proxy: str | None = Field(
        None, pattern="^https?://[^/]+", description="HTTP proxy for all fetching; None: the environment's"
    )
    allow_private_hosts: bool = Field(False, description="fetch from loopback and private addresses too")
    allowed_ports: frozenset[int] = Field(frozenset({80, 443}), description="ports that may be fetched from")
    obey_robots: bool = Field(True, description="keep to robots.txt (RFC 9309)")
    host_delay_seconds: float = Field(1.0, ge=0, description="between two requests to one host")
    hosts_at_once: int = Field(32, ge=1, description="hosts that are fetched from at the same time")
    connect_seconds: float = Field(10.0, gt=0, description="time-out of a connection")
    read_seconds: float = Field(20.0, gt=0, description="time-out of silence while reading")
    total_seconds: float = Field(60.0, gt=0, description="time-out of one request; a redirect is another")
    page_mib: float = Field(10.0, gt=0, description="largest page, decompressed")
    feed_mib: float = Field(5.0, gt=0, description="largest feed, decompressed")
    redirects: int = Field(5, ge=0, description="hops followed")
    fetch_tries: int = Field(8, ge=1, description="how often a page is tried before it is given up")
    refetch_hours: float = Field(1.0, ge=0, description="a changed entry's page is fetched again after this")
    revisit_hours: tuple[float, ...] = Field(
        (1.0, 6.0, 24.0, 168.0), description="hours after which an article's page is fetched again; []: never"
    )
    poll_minimum_minutes: float = Field(10.0, gt=0, description="shortest time between two polls of a feed")
    poll_maximum_minutes: float = Field(1440.0, gt=0, description="longest time between two polls of a feed")
    feed_group: int = Field(50, ge=1, description="feeds polled in one step")
    batch: int = Field(100, ge=1, description="inputs of a stage worked on in one transaction")
    workers: int = Field(0, ge=0, description="processes for extraction and tagging; 0: one a core")
    extract_seconds: float = Field(20.0, gt=0, description="time limit of one page in a worker")
    monitor_minutes: float = Field(10.0, gt=0, description="how often `sitrep serve` runs the monitor flow")
    copy_days: int = Field(14, ge=1, description="days around an article in which its copies are looked for")
    embedding: str | None = Field(
        None,
        pattern=r"^[\w.]+:\w+$",
        description="package.module:factory of a multilingual embedding that helps stories; None: without",
    )
    keep_snapshots: int = Field(3, ge=1, description="published snapshots kept for readers still open")
    warc_mib: float = Field(1024.0, gt=0, description="a WARC file is closed at this size, and every day")
    wikidata_endpoint: str = Field(
        "https://query.wikidata.org/sparql",
        pattern="^https?://[^/]+",
        description="SPARQL 1.1 endpoint that `sitrep gazetteer refresh` asks",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the signature is pydantic's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """First wins: arguments, environment, then the file named by the class that `load` makes."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def user_agent(self) -> str:
        """Who asks, honestly, and how to reach them."""
        contact = f"; {self.contact}" if self.contact else ""
        return f"Sitrep/{version('sitrep')} (news monitoring{contact})"

    @property
    def processes(self) -> int:
        """How many worker processes there are."""
        return self.workers or os.cpu_count() or 1


def load(workspace: Workspace, **overrides: Any) -> Settings:
    """The settings of this working folder. Raises ConfigError with the name, and what was expected."""

    class Here(Settings):
        model_config = SettingsConfigDict(toml_file=workspace.settings_file)

    try:
        return Here(**overrides)
    except ValidationError as error:
        raise ConfigError(_explain(error, workspace)) from error
    except SettingsError as error:
        raise ConfigError(f"{PREFIX}… in the environment: {error}; expected JSON, as in [80,8080]") from error
    except ValueError as error:  # TOML that does not parse
        raise ConfigError(f"{workspace.settings_file}: {error}") from error


def origins(workspace: Workspace) -> Mapping[str, str]:
    """Where each setting's value comes from: ``SITREP_X``, ``sitrep.toml`` or ``default``."""

    class Here(Settings):
        model_config = SettingsConfigDict(toml_file=workspace.settings_file)

    written = TomlConfigSettingsSource(Here)()
    return {name: _origin(name, written) for name in Settings.model_fields}


def working_folder(named: Path | None) -> Workspace:
    """The folder of ``--dir``, else of ``SITREP_DIR``, else the current one, if `sitrep init` laid it out.

    Raises ConfigError when it holds no configuration.
    """
    root = named_folder(named)
    workspace = Workspace(root.resolve())
    if not workspace.feeds_file.is_file():
        raise ConfigError(
            f"no Sitrep folder at {workspace.root}: {Path('config') / 'feeds.toml'} is missing there. "
            f"Lay one out with `sitrep init {root}`, or name another by --dir or {PREFIX}DIR."
        )
    return workspace


def named_folder(named: Path | None) -> Path:
    """The folder of ``--dir``, else of ``SITREP_DIR``, else the current one, whatever is in it."""
    return named or Path(os.environ.get(PREFIX + "DIR") or ".")


def _origin(name: str, written: Mapping[str, Any]) -> str:
    variable = (PREFIX + name).upper()
    if variable in {key.upper() for key in os.environ}:
        return variable
    return "sitrep.toml" if name in written else "default"


def _explain(error: ValidationError, workspace: Workspace) -> str:
    return "\n".join(
        f"{_place(str(detail['loc'][0]), workspace)}: setting {'.'.join(map(str, detail['loc']))}: "
        + (
            _unknown(detail["loc"][0])
            if detail["type"] == "extra_forbidden"
            else f"{detail['msg']}, got {detail['input']!r}"
        )
        for detail in error.errors()
    )


def _unknown(name: int | str) -> str:
    hint = did_you_mean(str(name), Settings.model_fields)
    return f"there is none{hint or '; `sitrep config show` lists all'}"


def _place(name: str, workspace: Workspace) -> str:
    """Where a setting is set: a variable, or file and line."""
    origin = origins(workspace).get(name, "sitrep.toml")
    if origin != "sitrep.toml":
        return origin
    lines = workspace.settings_file.read_text("utf-8").splitlines()
    number = next((n for n, line in enumerate(lines, 1) if re.match(rf"\s*{re.escape(name)}\s*=", line)), 1)
    return f"{workspace.settings_file}:{number}"
