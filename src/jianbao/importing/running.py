"""Files in, JSONL out: one output a table, one for all single articles of a folder."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from jianbao.diagnostics import Diagnostic
from jianbao.importing.articles import Conversion, made_id
from jianbao.importing.columns import FIELDS, FieldMap, UnknownColumn, map_columns, widen_map
from jianbao.importing.day import order_in
from jianbao.importing.doubles import Doubles
from jianbao.importing.formats import IMPORTABLE, SINGLE, importable_files
from jianbao.importing.provenance import read_provenance, write_provenance
from jianbao.importing.request import Options, Outcome
from jianbao.importing.rows import Read, Row
from jianbao.importing.writing import Parts, parts_of

SAMPLE = 50  # rows by which columns are told
_SHOWN = 3


def run_import(named: Iterable[Path], seeds: Path, options: Options) -> Iterator[Outcome]:
    """Bring the files into `seeds`, an outcome for each file written as it is done.

    With `dry_run` nothing is written. A file that cannot be read is a diagnostic; the others are brought in.
    """
    doubles = Doubles()
    groups = _groups(named, seeds, options)
    held = _ids_beside(seeds, {path for target in groups for path in (target, *parts_of(target))})
    for target, files in groups.items():
        yield _bring(target, files, options, doubles, held)


def _groups(named: Iterable[Path], seeds: Path, options: Options) -> dict[Path, list[Path]]:
    """Files by what they are written to: a table by its own name, single articles by the name of their folder."""
    groups: dict[Path, list[Path]] = {}
    for given in named:
        for path in importable_files([given]):
            folder = given if given.is_dir() else path.parent
            stem = folder.resolve().name if path.suffix.lower() in SINGLE else path.stem
            if path.suffix.lower() in SINGLE and not given.is_dir() and seeds.resolve() == folder.resolve():
                stem = "pages"
            groups.setdefault(seeds / f"{(options.name or stem).strip('. ') or 'pages'}.jsonl", []).append(path)
    return groups


def _bring(target: Path, files: list[Path], options: Options, doubles: Doubles, held: dict[str, str]) -> Outcome:
    outcome = Outcome(target, [_shown(path, files) for path in files])
    known = read_provenance(target)
    if target.exists() and not known and target.resolve() not in {path.resolve() for path in files}:
        outcome.tell(Diagnostic("import-target-taken", target.as_posix()))
        return outcome
    if target.resolve() in {path.resolve() for path in files}:
        outcome.tell(Diagnostic("import-onto-itself", target.as_posix()))
        return outcome
    rows = chain.from_iterable(_read(path, _shown(path, files), options) for path in files)
    conversion, rest = _prepare(rows, options, known.get("map"), outcome)
    if conversion is None:
        for one in rest:
            if isinstance(one, Diagnostic):
                outcome.tell(one)
        return outcome
    with Parts(target) as parts:
        for record in _records(rest, conversion, outcome, options, doubles, held):
            if len(outcome.first) < _SHOWN:
                outcome.first.append(record)
            outcome.count("written")
            if not options.dry_run:
                parts.write(record)
        if not options.dry_run and outcome.counts.get("written"):
            outcome.parts = [path.name for path in parts.finish()]
            columns = {} if _is_plain(conversion.map) else conversion.map.columns
            write_provenance(target, outcome.files, columns, _said(options))
    return outcome


def _read(path: Path, shown: str, options: Options) -> Read:
    reader = IMPORTABLE.get(path.suffix.lower())
    if reader is None:
        yield Diagnostic(
            "import-format", shown, 0, {"suffix": path.suffix or path.name, "known": " ".join(IMPORTABLE)}
        )
    elif not path.is_file():
        yield Diagnostic("source-missing", shown)
    else:
        try:
            yield from reader(path, shown, options.encoding, options.header)
        except OSError as error:
            yield Diagnostic("file-unreadable", shown, 0, {"reason": error.strerror or str(error)})


def _prepare(
    rows: Read, options: Options, remembered: Any, outcome: Outcome
) -> tuple[Conversion | None, Iterator[Row | Diagnostic]]:
    """The conversion told by the first rows, and all rows again; None when the text's column is not known."""
    first: list[Row | Diagnostic] = []
    sample: list[Row] = []
    for one in rows:
        first.append(one)
        if isinstance(one, Row):
            sample.append(one)
            if len(sample) == SAMPLE:
                break
    rest = chain(first, rows)
    if not sample:
        return None, rest
    names = list(dict.fromkeys(name for row in sample for name in row.cells if name != "_surplus"))
    given = dict(options.map) or (dict(remembered) if isinstance(remembered, dict) else {})
    path = sample[0].path
    try:
        outcome.map = map_columns(names, [row.cells for row in sample], given)
    except UnknownColumn as error:
        nothing, known = error.args
        outcome.tell(Diagnostic("import-map", path, 0, {"name": nothing, "known": " | ".join(known)}))
        return None, iter(())
    columns = outcome.map.columns
    details = {"columns": " | ".join(names)}
    if "body" not in columns:
        outcome.tell(Diagnostic("import-no-body-column", path, 1, details))
        return None, iter(())
    if "title" not in columns:
        outcome.tell(Diagnostic("import-no-title-column", path, 1, details))
    order = options.order or order_in(row.cells.get(columns.get("date", ""), "") for row in sample)
    always = {"paper": options.paper} if options.paper else {}
    return Conversion(outcome.map, order, always), rest


def _records(
    rows: Read, conversion: Conversion, outcome: Outcome, options: Options, doubles: Doubles, held: dict[str, str]
) -> Iterator[dict[str, Any]]:
    seen = {*conversion.map.columns.values(), *conversion.map.kept, "_surplus"}
    for one in rows:
        if isinstance(one, Diagnostic):
            outcome.tell(one)
            continue
        outcome.count("rows")
        if not one.cells.keys() <= seen:  # a page of another kind, an object with a key more
            fresh = [name for name in one.cells if name not in seen]
            outcome.map = widen_map(conversion.map, fresh, dict(options.map))
            conversion, seen = replace(conversion, map=outcome.map), seen.union(fresh)
        record, faults = conversion.record_of(one)
        for fault in faults:
            outcome.tell(fault)
        if record is None:
            outcome.count("empty")
            continue
        record = _unless_repeated(record, one, outcome, options, doubles, held)
        if record:
            if "date" not in record:
                outcome.count("undated")
            yield record


def _unless_repeated(
    record: dict[str, Any],
    row: Row,
    outcome: Outcome,
    options: Options,
    doubles: Doubles,
    held: dict[str, str],
) -> dict[str, Any] | None:
    """The record, under an id of its own; None when it repeats another and such ones are dropped, or when another
    file of seeds/ has it already."""
    place = record["imported_from"]
    found = doubles.see(str(record.get("title", "")), record["body"], place)
    if found:
        outcome.count(found.kind)
        details = {"where": found.where, "share": round(found.share * 100)}
        outcome.tell(Diagnostic(f"import-{found.kind}", row.path, row.line, details))
        if options.drop == "near" or options.drop == found.kind:
            outcome.count("dropped")
            return None
    there = held.get(record["id"])
    if there is None:
        held[record["id"]] = ""
        return record
    if there:
        outcome.count("held")
        return None
    number = 2
    while f"{record['id']}-{number}" in held:
        number += 1
    record = {**record, "id": f"{record['id']}-{number}"}
    held[record["id"]] = ""
    return record


def _ids_beside(seeds: Path, ours: set[Path]) -> dict[str, str]:
    """The ids that the other JSONL files of `seeds` have, each with its file."""
    held: dict[str, str] = {}
    for path in sorted(seeds.rglob("*.jsonl")) if seeds.is_dir() else ():
        if path in ours or path.name.startswith("."):
            continue
        with path.open("rb") as file:
            for line in file:
                with suppress(ValueError):
                    record = json.loads(line)
                    if isinstance(record, dict) and record.get("id"):
                        held[made_id(record)] = path.name
    return held


def _is_plain(found: FieldMap) -> bool:
    """Whether every column bears its field's own name, as those of web pages do."""
    return all(field == column for field, column in found.columns.items()) and set(found.columns) <= set(FIELDS)


def _said(options: Options) -> Mapping[str, Any]:
    said = {"paper": options.paper, "drop": options.drop if options.drop != "none" else "", "order": options.order}
    return {name: value for name, value in said.items() if value} | ({} if options.header else {"header": False})


def _shown(path: Path, files: list[Path]) -> str:
    """A file as it is named in records: its own name, or its path below the folder that all share."""
    if len(files) == 1:
        return path.name
    shared = Path(*_shared([one.parent.parts for one in files]))
    return path.relative_to(shared).as_posix() if path.is_relative_to(shared) else path.name


def _shared(folders: list[tuple[str, ...]]) -> list[str]:
    parts = []
    for same in zip(*folders, strict=False):
        if len(set(same)) > 1:
            break
        parts.append(same[0])
    return parts
