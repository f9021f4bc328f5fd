"""A damaged index is told by name in a search, and mended by the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from jianbao.cli import main
from jianbao.search import DamagedIndex, find_damage, open_searcher
from tests.archives import PAGE, files_of, write_archive


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = write_archive(tmp_path_factory.mktemp("damaged") / "archive", {"seeds/a.txt": PAGE})
    assert main(["build", "--root", str(made)]) == 0
    return made


def damages(content: bytes) -> list[bytes | None]:
    """The ways a file is damaged: cut, emptied, grown, a bit flipped in each of several places, taken away."""
    middle = len(content) // 2
    places = {0, middle, len(content) - 1} if content else set()
    flipped = [content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :] for at in places]
    return [damaged for damaged in (content[:middle], b"x", content + b"y", *flipped, None) if damaged != content]


def test_whatever_happens_to_a_file_of_the_index_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    index = root / ".jianbao/index"
    tried = 0
    for name, content in files_of(index).items():
        for damaged in damages(content):
            (index / name).unlink() if damaged is None else (index / name).write_bytes(damaged)
            with pytest.raises(DamagedIndex):
                open_searcher(index)
            tried += 1
        assert main(["search", "书市", "--root", str(root)]) == 2
        told = capsys.readouterr().err
        assert "index-unusable" in told
        assert name in told
        (index / name).write_bytes(content)
    assert find_damage(index) == ""
    assert tried >= 50


def test_a_build_notices_a_damaged_index_and_mends_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toc = next((root / ".jianbao/index/whoosh").glob("*.toc"))
    toc.write_bytes(b"x")
    assert main(["build", "--root", str(root)]) == 0
    capsys.readouterr()
    assert main(["search", "书市", "--root", str(root)]) == 0
    assert "城南旧书市" in capsys.readouterr().out
