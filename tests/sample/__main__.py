"""`python -m tests.sample --port 8765` serves the sample web; `--feeds FILE` writes its feeds.toml."""

import argparse
import signal
import sys
from pathlib import Path

from tests.sample.listing import feed_list
from tests.sample.server import serve
from tests.sample.web import SampleWeb


def main() -> None:
    """Do what the command line asks; the server runs until SIGTERM or Ctrl-C."""
    asked = _parser().parse_args()
    web = SampleWeb(edition=asked.edition)
    if asked.feeds:
        asked.feeds.write_text(feed_list(web), encoding="utf-8")
        return
    stops = {signal.SIGINT, signal.SIGTERM}
    # Blocked before the threads start, so that they inherit it and only sigwait below sees them.
    signal.pthread_sigmask(signal.SIG_BLOCK, stops)
    with serve(web, asked.port) as running:
        sys.stdout.write(f"sample web (edition {web.edition}) at {running.url}\n")
        sys.stdout.flush()
        signal.sigwait(stops)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.sample", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--edition", type=int, default=1)
    parser.add_argument("--feeds", type=Path, help="write the feeds.toml there and exit")
    return parser


if __name__ == "__main__":
    main()
