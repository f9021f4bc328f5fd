"""The site's files against its manifest: what was changed, lost or put among them since the build."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from jianbao.checking.site_files import BuiltSite
from jianbao.diagnostics import Diagnostic
from jianbao.site.manifest import MANIFEST, read_manifest
from jianbao.site.writing import MARK


def check_sums(site: BuiltSite) -> Iterator[Diagnostic]:
    """Every file has the sum that the manifest says; in the site's own folders stands nothing else.

    At the top of the site the owner may put what belongs there (a CNAME, a search console's proof).
    """
    if MANIFEST not in site.sizes:
        yield Diagnostic("check-no-manifest", MANIFEST)
        return
    sums, damaged = read_manifest(site.text(MANIFEST))
    for line in damaged:
        yield Diagnostic("check-manifest-damaged", MANIFEST, line)
    for path, digest in sums.items():
        if path not in site.sizes:
            yield Diagnostic("check-file-lost", path)
        elif sha256(site.read(path)).hexdigest() != digest:
            yield Diagnostic("check-file-changed", path)
    folders = {path.split("/", 1)[0] for path in sums if "/" in path}
    for path in sorted(site.sizes.keys() - sums.keys() - {MANIFEST, MARK}):
        if path.split("/", 1)[0] in folders:
            yield Diagnostic("check-file-foreign", path)
