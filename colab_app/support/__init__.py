"""What every room may stand on: paths, settings, logs, crash reports. Standard library only."""
