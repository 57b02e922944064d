"""The front door for reading: from what the user picked to a stream of neutral records."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from colab_app.exchange.bundle import Bundle, open_bundle
from colab_app.exchange.challenge_gov import read_challenge_gov
from colab_app.exchange.decidim import read_decidim
from colab_app.exchange.detect import Detection, detect
from colab_app.exchange.github import read_github
from colab_app.exchange.kouchou import read_kouchou
from colab_app.exchange.options import Dialect, ReadOptions
from colab_app.exchange.own_lines import read_own_lines
from colab_app.exchange.polis import read_polis
from colab_app.exchange.records import Reading
from colab_app.exchange.table import read_table
from colab_app.exchange.watching import Watch


def open_reading(
    picked: Path | Sequence[Path] | Bundle,
    options: ReadOptions | None = None,
    watch: Watch | None = None,
    dialect: Dialect | None = None,
) -> Reading:
    """Detect what was picked and begin to read it. Nothing is written anywhere.

    Records come as they are read, in bounded memory; progress and cancelling go through `watch`. Raises
    UserProblem here for what cannot be opened, and from the stream for what breaks later.
    """
    options = options or ReadOptions()
    watch = watch or Watch()
    bundle = picked if isinstance(picked, Bundle) else open_bundle(picked)
    return read_detected(bundle, detect(bundle, options, watch, dialect), options, watch)


def read_detected(bundle: Bundle, detection: Detection, options: ReadOptions, watch: Watch) -> Reading:
    """Begin to read what `detect` found."""
    entries = list(detection.files.values())
    watch.expect(sum(entry.size_bytes for entry in entries))
    match detection.dialect:
        case "polis":
            return read_polis(bundle, detection.files, options, watch)
        case "decidim":
            return read_decidim(bundle, detection.files, options, watch)
        case "github":
            return read_github(bundle, entries, options, watch)
        case "challenge_gov":
            return read_challenge_gov(entries[0], options, watch)
        case "kouchou":
            return read_kouchou(entries[0], options, watch)
        case "own_lines":
            return read_own_lines(entries[0], options, watch)
        case "table":
            return read_table(entries[0], options, watch)
