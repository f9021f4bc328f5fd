"""Commands, and nothing else."""

from jianbao.cli.app import main

__all__ = ["main"]
