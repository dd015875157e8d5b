"""Control groups of both versions, on folders that look like the kernel's."""

from pathlib import Path

import pytest

from codehub_judge import Judge, Submission
from codehub_judge.sandbox.cgroups import CONTROLLERS_V1, Cgroup, CgroupRoot, Mode, find_root
from codehub_judge.sandbox.identity import unprivileged
from judge.tests.programs import A_PLUS_B, package

MEGABYTE = 1 << 20


def version_1(folder: Path) -> Cgroup:
    """Return a group of version 1, with one folder per controller."""
    folders = {controller: folder / controller for controller in CONTROLLERS_V1}
    for path in folders.values():
        path.mkdir()
    (folders["memory"] / "memory.memsw.limit_in_bytes").write_text("max")
    (folders["memory"] / "memory.oom_control").write_text("oom_kill_disable 0\nunder_oom 0\noom_kill 3\n")
    (folders["cpuacct"] / "cpuacct.usage").write_text("1234567\n")
    return Cgroup("cgroup1", folders)


def version_2(folder: Path) -> Cgroup:
    """Return a group of version 2, where one folder serves all controllers."""
    (folder / "memory.swap.max").write_text("max")
    (folder / "memory.events").write_text("low 0\noom 4\noom_kill 3\n")
    (folder / "cpu.stat").write_text("usage_usec 1234\nuser_usec 1000\n")
    return Cgroup("cgroup2", dict.fromkeys(CONTROLLERS_V1, folder))


def test_version_1_limits_memory_with_swap_and_processes(tmp_path: Path) -> None:
    group = version_1(tmp_path)
    group.attach(42)
    group.limit(64 * MEGABYTE)
    assert {(path / "cgroup.procs").read_text() for path in group.folders.values()} == {"42"}
    assert (tmp_path / "memory" / "memory.limit_in_bytes").read_text() == str(64 * MEGABYTE)
    assert (tmp_path / "memory" / "memory.memsw.limit_in_bytes").read_text() == str(64 * MEGABYTE)
    assert int((tmp_path / "pids" / "pids.max").read_text()) < 100
    assert (group.cpu_us(), group.memory_kills()) == (1234, 3)


def test_version_2_limits_memory_with_swap_and_processes(tmp_path: Path) -> None:
    group = version_2(tmp_path)
    group.attach(42)
    group.limit(64 * MEGABYTE)
    assert (tmp_path / "cgroup.procs").read_text() == "42"
    assert (tmp_path / "memory.max").read_text() == str(64 * MEGABYTE)
    assert (tmp_path / "memory.swap.max").read_text() == "0"
    assert int((tmp_path / "pids.max").read_text()) < 100
    assert (group.cpu_us(), group.memory_kills()) == (1234, 3)


@pytest.mark.parametrize("mode", ["cgroup1", "cgroup2"])
def test_a_box_gets_a_folder_of_its_own_that_goes_with_it(tmp_path: Path, mode: Mode) -> None:
    root = CgroupRoot(mode, dict.fromkeys(CONTROLLERS_V1, tmp_path))
    first, second = root.make(), root.make()
    assert first
    assert second
    assert first.folders != second.folders
    first.remove()
    assert list(tmp_path.iterdir()) == [second.folders["memory"]]


def test_without_control_groups_there_are_none_for_boxes() -> None:
    assert CgroupRoot().make() is None


def test_what_this_host_lends_is_given_back() -> None:
    root = find_root(unprivileged())
    folders = set(root.folders.values())
    assert all(folder.is_dir() for folder in folders)
    assert (root.mode == "degraded") is not bool(folders)
    root.remove()
    assert root.mode == "cgroup2" or not any(folder.exists() for folder in folders)


def test_used_boxes_leave_no_group_behind() -> None:
    """A kernel keeps memory for each, and a judge makes thousands."""
    root = find_root(unprivileged())
    with Judge(boxes=2, allow_degraded=True, cgroups=root) as judge:
        for _ in range(5):
            list(judge.run(Submission(A_PLUS_B.encode()), package()))
    groups = [path for folder in set(root.folders.values()) for path in folder.glob("box-*")]
    root.remove()
    assert groups == []
