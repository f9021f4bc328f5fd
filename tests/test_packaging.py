"""The wheel holds the theme and works by itself; what is installed is pinned, and from nowhere in particular."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
import yaml

from tests.archives import PAGE, REPOSITORY, require, write_archive

LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def build_wheel(copy: Path, environment: dict[str, str] | None = None) -> Path:
    """The wheel, built from a copy in the new folder `copy`, so that nothing is left in the repository."""
    copy.mkdir()
    for name in ("src", "templates", "static"):
        shutil.copytree(REPOSITORY / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, copy / name)
    for number, path in enumerate(sorted(copy.rglob("*")) if environment else ()):
        os.utime(path, (10**9 + 7 * number, 10**9 + 7 * number))
        path.chmod(0o700 if path.is_dir() else 0o600)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(copy / "dist")]
    whole = {**os.environ, **(environment or {})}
    subprocess.run(command, cwd=copy, env=whole, check=True, capture_output=True, timeout=120)
    (built,) = (copy / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("source") / "jianbao")


def test_a_wheel_built_again_elsewhere_is_the_same_to_the_byte(wheel: Path, tmp_path: Path) -> None:
    """With other times and rights of its files, another hash seed and time zone."""
    again = build_wheel(tmp_path / "又一处", {"PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu"})
    assert again.read_bytes() == wheel.read_bytes()


def test_the_wheel_holds_the_whole_theme_and_every_module(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "static"):
        files = [path for path in (REPOSITORY / folder).rglob("*") if path.is_file() and path.name != ".keep"]
        missing = [path for path in files if f"jianbao/theme/{path.relative_to(REPOSITORY).as_posix()}" not in held]
        assert files
        assert missing == []
    modules = [
        path for path in (REPOSITORY / "src").rglob("*") if path.suffix in {".py", ".yaml", ".tsv", ".typed"}
    ]
    assert [path for path in modules if path.relative_to(REPOSITORY / "src").as_posix() not in held] == []


def named_in_tests() -> set[str]:
    """The files and folders of the repository that tests read, but for what is installed there."""
    texts = (path.read_text(encoding="utf-8") for path in (REPOSITORY / "tests").rglob("*.py"))
    named = {name for text in texts for name in re.findall(r'REPOSITORY / "([\w./-]+)"', text)}
    return {name for name in named if not name.startswith("node_modules")}


def test_the_source_distribution_gives_the_same_wheel_and_holds_what_its_tests_need(
    wheel: Path, tmp_path: Path
) -> None:
    source = wheel.parents[1]
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    for name in included:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        if (REPOSITORY / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(REPOSITORY / name, source / name, ignore=ignored, dirs_exist_ok=True)
        else:
            shutil.copy(REPOSITORY / name, source / name)
    build = [sys.executable, "-m", "hatchling", "build", "-t"]
    subprocess.run([*build, "sdist", "-d", str(tmp_path)], cwd=source, check=True, capture_output=True, timeout=120)
    (packed,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path, filter="data")
    folder = tmp_path / packed.name.removesuffix(".tar.gz")
    wanted = {*included, *named_in_tests(), "LICENSE", "README.md", "tests/conftest.py", "docs/guide.md"}
    assert {"Containerfile", ".ci/run", ".github/workflows/release.yml"} <= wanted
    assert [name for name in sorted(wanted) if not (folder / name).exists()] == []
    subprocess.run([*build, "wheel", "-d", str(tmp_path)], cwd=folder, check=True, capture_output=True, timeout=120)
    (again,) = tmp_path.glob("*.whl")
    assert contents(again) == contents(wheel)


def contents(wheel: Path) -> dict[str, bytes]:
    """The bytes of every file in a wheel."""
    with zipfile.ZipFile(wheel) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_a_release_publishes_without_a_password_what_was_tried_before() -> None:
    workflow = yaml.safe_load((REPOSITORY / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    publish = workflow["jobs"]["publish"]
    assert (publish["needs"], publish["permissions"]) == ("build", {"id-token": "write"})
    assert publish["steps"][-1]["with"] == {"attestations": True}
    tried = "\n".join(step.get("run", "") for step in workflow["jobs"]["build"]["steps"])
    assert all(word in tried for word in ("*.whl", "*.tar.gz", "jianbao init", "jianbao build", "jianbao check"))
    assert "secrets." not in (REPOSITORY / ".github/workflows/release.yml").read_text(encoding="utf-8")


def test_the_container_copies_what_there_is_and_installs_what_is_pinned() -> None:
    lines = (REPOSITORY / "Containerfile").read_text(encoding="utf-8").splitlines()
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert all((REPOSITORY / name).exists() for names in copied for name in names)
    assert any("--require-hashes -r /tmp/requirements.lock" in line for line in lines)


def test_our_own_site_is_checked_before_it_is_published() -> None:
    workflow = yaml.safe_load((REPOSITORY / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    steps = [step.get("name", step.get("uses", "")) for step in workflow["jobs"]["build"]["steps"]]
    assert steps.index("Build") < steps.index("Check") < len(steps) - 1
    assert "jianbao check site" in (REPOSITORY / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_wheel_builds_a_folder_with_one_page_in_an_environment_of_its_own(wheel: Path, tmp_path: Path) -> None:
    """Its dependencies are lent by this environment, behind the wheel on the path, so that no index is asked."""
    environment = tmp_path / "env"
    venv.create(environment, with_pip=True, symlinks=os.name != "nt")
    folder = "Scripts" if os.name == "nt" else "bin"
    python = environment / folder / "python"
    install = [str(python), "-m", "pip", "install", "-q", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, timeout=300)
    scheme = {"base": str(environment), "platbase": str(environment)}
    own = Path(sysconfig.get_path("purelib", "nt_venv" if os.name == "nt" else "posix_venv", scheme))
    (own / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8", newline="\n")
    root = write_archive(tmp_path / "archive", {"seeds/a.txt": PAGE})
    plain = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    command = [str(environment / folder / "jianbao"), "build"]
    done = subprocess.run(command, cwd=root, env=plain, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "城南旧书市" in (root / "site/index.html").read_text(encoding="utf-8")
    where = [str(python), "-c", "import jianbao; print(jianbao.__file__)"]
    assert str(environment) in subprocess.run(where, env=plain, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("name", [*LOCKS, "requirements-docs.lock"])
def test_a_lock_pins_everything_with_hashes_and_names_no_host(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    pins = PIN.findall(text)
    assert pins
    assert not re.search(r"https?:|--(extra-)?index-url|--find-links|--trusted-host", text)
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_both_locks_pin_the_same_versions_of_what_both_hold() -> None:
    runtime, everything = (set(PIN.findall((REPOSITORY / name).read_text(encoding="utf-8"))) for name in LOCKS)
    assert runtime <= everything


def test_every_direct_dependency_is_pinned_and_explained() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [re.split(r"[<>=\[ ]", line)[0].lower() for line in project["dependencies"]]
    pinned = {name for name, _ in PIN.findall((REPOSITORY / "requirements.lock").read_text(encoding="utf-8"))}
    explained = (REPOSITORY / "docs/decisions.md").read_text(encoding="utf-8").lower()
    assert [name for name in named if name not in pinned] == []
    assert [name for name in named if f"| {name}" not in explained] == []


def test_the_lock_of_the_javascript_checks_names_no_host() -> None:
    lock = json.loads((REPOSITORY / "package-lock.json").read_text(encoding="utf-8"))
    assert all("resolved" not in package for package in lock["packages"].values())


@pytest.mark.slow
@pytest.mark.parametrize("project", ["tsconfig.json", "tsconfig.site.json"])
def test_the_javascript_passes_its_type_check(project: str) -> None:
    node = shutil.which("node")
    compiler = REPOSITORY / "node_modules/typescript/bin/tsc"
    if node is None or not compiler.is_file():
        require("TypeScript", "install Node.js and run `npm ci`")
    done = subprocess.run(
        [str(node), str(compiler), "--project", str(REPOSITORY / project)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
