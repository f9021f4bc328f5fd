"""What an import was made from and how, kept in the sidecar of the file it wrote, so that it can be repeated.

import:
  files: [news.csv]
  map: {date: 发布日期, title: 标题, body: 正文}
  options: {paper: 槐乡晚报, drop: identical}
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jianbao.disk import write_whole
from jianbao.reading.decoding import Refusal, decode_bytes
from jianbao.reading.yaml_mapping import read_mapping

KEY = "import"
_LISTED = 10  # files named; each record says which of them it is from
_BLOCK = re.compile(rf"^{KEY}:.*\n?(?:[ \t]+.*\n?|\n)*", re.MULTILINE)


def read_provenance(target: Path) -> dict[str, Any]:
    """What the sidecar of `target` says of the import that wrote it; empty when it was none."""
    values = _read(target.with_suffix(".yaml"))
    found = values.get(KEY)
    return found if isinstance(found, dict) else {}


def write_provenance(
    target: Path, files: list[str], columns: Mapping[str, str], options: Mapping[str, Any]
) -> None:
    """Put it into the sidecar of `target`, whose other keys stay as they are written."""
    sidecar = target.with_suffix(".yaml")
    block = [f"{KEY}:", f"  files: {_flow(files[:_LISTED])}"]
    block += [f"  number: {len(files)}"] if len(files) > _LISTED else []
    block += [f"  map: {_flow(dict(columns))}"] if columns else []
    block += [f"  options: {_flow(dict(options))}"] if options else []
    text = "\n".join(block) + "\n"
    if sidecar.is_file():
        before = sidecar.read_text(encoding="utf-8-sig")
        kept = _BLOCK.sub("", before).rstrip("\n")
        text = f"{kept}\n{text}" if kept.strip() else text
    write_whole(sidecar, text.encode("utf-8"))


def _read(sidecar: Path) -> dict[str, Any]:
    if not sidecar.is_file():
        return {}
    decoded = decode_bytes(sidecar.read_bytes())
    if isinstance(decoded, Refusal):
        return {}
    mapping, _ = read_mapping(decoded.text, sidecar.name)
    return mapping.values if mapping else {}


def _flow(value: Any) -> str:
    """A value as JSON writes it: YAML reads it, and no word of it can be taken for something else."""
    return json.dumps(value, ensure_ascii=False)
