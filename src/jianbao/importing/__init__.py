"""Foreign material into `seeds/`: tables, JSON, saved web pages and dated texts as JSONL, one article a line."""

from jianbao.importing.formats import IMPORTABLE, importable_files
from jianbao.importing.request import Options, Outcome
from jianbao.importing.running import run_import

__all__ = ["IMPORTABLE", "Options", "Outcome", "importable_files", "run_import"]
