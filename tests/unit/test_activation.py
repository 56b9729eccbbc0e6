"""The variables of an active environment, and the programs started with them."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import psutil
import pytest

from core.engine.environments import activation
from core.engine.environments.activation import activated_environment
from core.engine.environments.launching import launch_terminal, run_python
from core.model.problem import ProblemError
from tests.support.prefixes import make_prefix, put_python, python_of


@pytest.fixture
def prefix(home: Path) -> Path:
    return make_prefix(home / ".conda" / "envs" / "my env 中文")


def _is_running(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_variables_are_condas(prefix: Path) -> None:
    found = activated_environment(prefix)
    first = found["PATH"].split(os.pathsep)[0]
    assert first == str(prefix if sys.platform == "win32" else prefix / "bin")
    assert found["CONDA_PREFIX"] == str(prefix)
    assert found["CONDA_DEFAULT_ENV"] == "my env 中文"
    assert found["CONDA_PROMPT_MODIFIER"] == "(my env 中文) "
    assert found["CONDA_SHLVL"] == "1"
    assert found["PYTHONNOUSERSITE"] == "1"


def test_an_environment_elsewhere_is_called_by_its_path(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "elsewhere")
    assert activated_environment(prefix)["CONDA_DEFAULT_ENV"] == str(prefix)


def test_the_active_environment_of_the_outer_shell_is_left(
    prefix: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outer = tmp_path / "outer"
    folder = outer if sys.platform == "win32" else outer / "bin"
    monkeypatch.setenv("CONDA_PREFIX", str(outer))
    monkeypatch.setenv("CONDA_PREFIX_1", "/root/conda")
    monkeypatch.setenv("PYTHONPATH", "/misleading")
    monkeypatch.setenv("PATH", os.pathsep.join((str(folder), os.environ["PATH"])))
    found = activated_environment(prefix)
    assert "PYTHONPATH" not in found
    assert "CONDA_PREFIX_1" not in found
    assert str(folder) not in found["PATH"].split(os.pathsep)


def test_variables_of_packages_and_of_conda_env_config_are_set(prefix: Path) -> None:
    folder = prefix / "etc" / "conda" / "env_vars.d"
    folder.mkdir(parents=True)
    (folder / "pkg.json").write_text('{"FROM_PACKAGE": "1", "BOTH": "package"}', encoding="utf-8")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    state = '{"env_vars": {"BOTH": "mine", "PATH": "/no", "NO_PROXY": "***unset***"}}'
    (prefix / "conda-meta" / "state").write_text(state, encoding="utf-8")
    found = activated_environment(prefix)
    assert found["FROM_PACKAGE"] == "1"
    assert found["BOTH"] == "mine"
    assert found["PATH"] != "/no"
    assert "NO_PROXY" not in found


def test_hooks_run_in_the_systems_shell(prefix: Path) -> None:
    folder = prefix / "etc" / "conda" / "activate.d"
    folder.mkdir(parents=True)
    if sys.platform == "win32":
        (folder / "a.bat").write_text("@set HOOKED=%CONDA_PREFIX%\n@echo noise\n", encoding="utf-8")
    else:
        (folder / "a.sh").write_text(
            'export HOOKED="$CONDA_PREFIX"\nexport LINES_IN="a\nb"\necho noise\n', encoding="utf-8"
        )
        (folder / "ignored.fish").write_text("set -gx FISH 1\n", encoding="utf-8")
    found = activated_environment(prefix)
    assert found["HOOKED"] == str(prefix)
    if sys.platform != "win32":
        assert found["LINES_IN"] == "a\nb"
        assert "FISH" not in found


def test_a_hook_that_ends_the_shell_does_not_stop_activation(prefix: Path) -> None:
    folder = prefix / "etc" / "conda" / "activate.d"
    folder.mkdir(parents=True)
    for name in ("a.sh", "a.bat"):
        (folder / name).write_text("exit 3\n", encoding="utf-8")
    assert activated_environment(prefix)["CONDA_PREFIX"] == str(prefix)


@pytest.mark.linux("starts a POSIX shell's own children")
def test_a_hook_that_hangs_is_ended_with_what_it_waits_for(
    prefix: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(activation, "_HOOK_SECONDS", 1.0)
    folder = prefix / "etc" / "conda" / "activate.d"
    folder.mkdir(parents=True)
    child = tmp_path / "child"
    hook = f"export FOUND=1\nsleep 600 &\necho $! > '{child}'\nwait\n"
    (folder / "a.sh").write_text(hook, encoding="utf-8")
    assert "FOUND" not in activated_environment(prefix)
    pid = int(child.read_text(encoding="utf-8"))
    until = time.monotonic() + 30
    while _is_running(pid) and time.monotonic() < until:
        time.sleep(0.01)
    assert not _is_running(pid)


@pytest.mark.parametrize("pair", ['"A\\u0000": "x"', '"A": "\\u0000"', '"": "x"', '"A=B": "x"'])
def test_a_variable_no_system_takes_is_left_out(prefix: Path, pair: str) -> None:
    state = f'{{"env_vars": {{{pair}, "GOOD": "yes"}}}}'
    (prefix / "conda-meta" / "state").write_text(state, encoding="utf-8")
    put_python(prefix)
    assert activated_environment(prefix)["GOOD"] == "yes"
    assert run_python(prefix, "print(1)").stdout.strip() == "1"


def test_python_runs_with_the_environment_active(prefix: Path) -> None:
    put_python(prefix)
    code = "import os, sys; print(os.environ['CONDA_PREFIX'], '中文'); print('x', file=sys.stderr)"
    result = run_python(prefix, code)
    assert (result.exit_code, result.stderr) == (0, "x\n")
    assert result.stdout == f"{prefix} 中文\n"
    assert run_python(prefix, "import sys; sys.exit(3)").exit_code == 3
    assert run_python(prefix, "input()").exit_code == 1, "there is no input"


def test_output_that_is_no_utf8_is_shown_as_far_as_it_goes(prefix: Path) -> None:
    put_python(prefix)
    result = run_python(prefix, "import sys; sys.stdout.buffer.write(b'a\\xffb')")
    assert result.stdout == "a\ufffdb"


def test_a_python_that_takes_too_long_is_ended_with_all_its_children(
    prefix: Path, tmp_path: Path
) -> None:
    put_python(prefix)
    note = tmp_path / "pid"
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(note)!r}, 'w').write(str(child.pid))\n"
        "time.sleep(60)"
    )
    begin = time.monotonic()
    with pytest.raises(ProblemError) as raised:
        run_python(prefix, code, timeout=1.0)
    assert raised.value.problem.code == "python-timeout"
    assert time.monotonic() - begin < 10
    child = int(note.read_text(encoding="utf-8"))
    while _is_running(child):
        assert time.monotonic() - begin < 10
        time.sleep(0.02)


def test_no_python_and_no_environment_are_problems(prefix: Path, tmp_path: Path) -> None:
    for folder, code in ((prefix, "python-missing"), (tmp_path / "no", "environment-missing")):
        with pytest.raises(ProblemError) as raised:
            run_python(folder, "pass")
        assert raised.value.problem.code == code


def test_a_python_that_cannot_start_is_a_problem(prefix: Path) -> None:
    put_python(prefix).unlink()
    python = python_of(prefix)
    python.write_bytes(b"\x7fELF garbage")
    python.chmod(0o755)
    with pytest.raises(ProblemError) as raised:
        run_python(prefix, "pass")
    assert raised.value.problem.code == "python-failed"


@pytest.mark.linux("Windows always has one")
def test_without_a_terminal_program_there_is_a_problem(
    prefix: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProblemError) as raised:
        launch_terminal(prefix)
    assert raised.value.problem.code == "terminal-missing"


@pytest.mark.linux("on Windows no file of the user's is read")
def test_a_terminals_shell_has_the_environment_active_whatever_the_users_files_say(
    prefix: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    seen = tmp_path / "seen"
    # An xterm that runs its command with commands on its input, as a person would type them.
    (programs / "xterm").write_text(
        "#!/bin/bash\nshift\n"
        f'"$@" >{seen}.new 2>/dev/null <<<\'echo "$CONDA_PREFIX|$PATH|$KEPT"\'\n'
        f"mv {seen}.new {seen}\n",
        encoding="utf-8",
    )
    (programs / "xterm").chmod(0o755)
    (home / ".bashrc").write_text("export CONDA_PREFIX=/base PATH=/base/bin:$PATH KEPT=yes\n")
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("SHELL", "/bin/bash")
    launch_terminal(prefix)
    deadline = time.monotonic() + 10
    while not seen.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    line = next(line for line in seen.read_text("utf-8").splitlines() if "|" in line)
    active, path, kept = line.split("|")
    assert active == str(prefix)
    assert path.startswith(str(prefix / "bin"))
    assert kept == "yes"
