"""Python packages of trained pipelines: what one says of itself, installing and uninstalling it."""

import importlib
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from textwrap import shorten
from typing import Any

from pipeline.errors import ConfigError, SitrepError

DESCRIPTION = "meta.json"
LONGEST_REASON = 300  # characters of what an installer said


def description(package: Path) -> dict[str, Any]:
    """The meta.json of a wheel, a source archive or a source folder. Raises ConfigError for anything else."""
    try:
        meta = json.loads(_description(package))
        return {"name": f"{meta['lang']}_{meta['name']}", "licence": meta.get("license") or None}
    except OSError as error:
        raise ConfigError(f"models add: {package}: {error.strerror or error}") from error
    except (KeyError, TypeError, ValueError, tarfile.TarError, zipfile.BadZipFile) as error:
        raise ConfigError(
            f"models add: {package} is no package of a trained pipeline; expected a .whl, a .tar.gz or a "
            "folder with a setup.py, as `python -m spacy package` makes them"
        ) from error


def download(name: str) -> None:
    """Install the release of one of spaCy's own pipelines that fits this spaCy. Raises SitrepError."""
    done = _run([sys.executable, "-m", "spacy", "download", name])
    if done.returncode:
        raise SitrepError(
            f"models add: could not download {name}: {_reason(done)}\n"
            f"install it from a file: sitrep models add ./{name}-….whl"
        )


def install(package: Path) -> None:
    """Install a package that lies here; what it requires comes from where pip looks. Raises SitrepError."""
    done = _run(_installer("install", "--no-build-isolation", str(package.resolve())))
    if done.returncode:
        raise SitrepError(f"models add: could not install {package}: {_reason(done)}")


def uninstall(package: str) -> str:
    """Uninstall a package by the name of its distribution; what the installer said."""
    return _reason(_run(_installer("uninstall", package)))


def _description(package: Path) -> bytes:
    """Its first meta.json. Raises KeyError when it holds none, or is nothing that can be installed."""
    if package.is_dir():
        if not any((package / file).is_file() for file in ("setup.py", "pyproject.toml")):
            raise KeyError("setup.py")
        found = _first(str(path.relative_to(package)) for path in package.rglob(DESCRIPTION))
        return (package / found).read_bytes()
    if package.name.endswith(".tar.gz"):
        with tarfile.open(package) as archive:
            member = archive.extractfile(_first(archive.getnames()))
            return member.read() if member else b""
    with zipfile.ZipFile(package) as wheel:
        return wheel.read(_first(wheel.namelist()))


def _first(names: Iterable[str]) -> str:
    found = sorted(name for name in names if name.rpartition("/")[2] == DESCRIPTION)
    if not found:
        raise KeyError(DESCRIPTION)
    return found[0]


def _installer(verb: str, *words: str) -> list[str]:
    """A command of pip, or of uv in an environment without pip. Raises ConfigError where there is neither."""
    if find_spec("pip"):
        never_ask = ["--yes"] if verb == "uninstall" else []
        return [sys.executable, "-m", "pip", "--disable-pip-version-check", verb, *never_ask, *words]
    if uv := shutil.which("uv"):
        return [uv, "pip", verb, "--python", sys.executable, *words]
    raise ConfigError("models: neither pip nor uv is here to install or uninstall with")


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    """What it says goes to the terminal; its errors are kept, for they may be a traceback."""
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    importlib.invalidate_caches()  # what is installed was looked at before
    return done


def _reason(done: "subprocess.CompletedProcess[str]") -> str:
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    said = (errors or lines or [f"exit code {done.returncode}"])[-1]
    return shorten(said, LONGEST_REASON, placeholder=" …")
