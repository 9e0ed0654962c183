"""`make demo`: the sample web on loopback → a warehouse, under Prefect's embedded server; then a report.

Everything goes through the command line as a user would type it; only the settings say that the web is at
the end of a proxy on loopback.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.sample import SampleWeb, feed_list, serve

TRY = """
Try:
  {sitrep} query --dir {folder} "select day, articles, copy_groups, stories, outlets, languages from crisis_timeline('russia-ukraine')"
  {sitrep} query --dir {folder} "select day, outlet, language, title from articles_about('nato', date '2022-01-20', date '2022-01-27')"
"""  # noqa: E501 - lines to paste


def main(folder: Path) -> int:
    """Lay out `folder` where it is not there yet, run the monitor flow over the sample web, report."""
    web = SampleWeb(edition=1)
    sitrep = Path(sys.executable).with_name("sitrep")
    begun = time.monotonic()
    if not (folder / "config" / "feeds.toml").exists():
        subprocess.run([sitrep, "init", folder, "--empty"], check=True)
    (folder / "config" / "feeds.toml").write_text(feed_list(web), encoding="utf-8")
    with serve(web) as running:
        surroundings = {
            **os.environ,
            "SITREP_PROXY": running.url,
            "SITREP_HOST_DELAY_SECONDS": "0.05",
            "SITREP_CONTACT": "the demo of a checkout",
        }
        ran = subprocess.run(
            [sitrep, "run", "--all", "--orchestrated", "--dir", folder], env=surroundings, check=False
        )
    if ran.returncode:
        return ran.returncode
    subprocess.run([sitrep, "report", "--dir", folder, "--limit", "12"], check=True)
    sys.stdout.write(TRY.format(sitrep=os.path.relpath(sitrep), folder=folder))
    sys.stdout.write(f"\n{len(running.requests)} requests, {time.monotonic() - begun:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
