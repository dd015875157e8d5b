"""What the command line answers, most of all to what it doesn't understand."""

from pathlib import Path

import pytest

from codehub.composition.cli.arguments import default_data_dir, parse


def _refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_up_has_defaults_for_a_laptop() -> None:
    arguments = parse(["up"])
    assert (arguments.host, arguments.port, arguments.demo, arguments.tls) == ("127.0.0.1", 8000, True, ())
    assert not arguments.needs_gateway


def test_options_of_up(tmp_path: Path) -> None:
    arguments = parse(["up", "--port", "9000", "--data", str(tmp_path), "--no-demo", "--open", "--verbose"])
    assert (arguments.port, arguments.data, arguments.demo) == (9000, tmp_path, False)
    assert arguments.open
    assert arguments.verbose


@pytest.mark.parametrize("words", [[], ["help"], ["--help"], ["-h"]])
def test_help_names_every_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 0
    text = capsys.readouterr().out
    for command in ("up", "status", "test", "check", "admin create", "content import", "bench submit", "run"):
        assert f"./codehub {command}" in text


def test_help_of_one_command_names_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["help", "up"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert all(option in text for option in ("--port", "--data", "--host", "--no-demo", "--open", "--tls"))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["upp"], "up"),
        (["stauts"], "status"),
        (["up", "--prot", "9000"], "--port"),
        (["up", "--nodemo"], "--no-demo"),
        (["status", "--jsn"], "--json"),
        (["help", "chek"], "check"),
    ],
)
def test_a_slip_gets_what_was_probably_meant(
    words: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert f"Did you mean {meant}?" in _refusal(capsys, *words)


def test_nonsense_gets_no_guess_but_a_way_on(capsys: pytest.CaptureFixture[str]) -> None:
    answer = _refusal(capsys, "xyzzy")
    assert "Did you mean" not in answer
    assert "./codehub help" in answer


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1"])
def test_a_port_that_is_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "from 1 to 65535" in _refusal(capsys, "up", f"--port={port}")


def test_a_network_address_without_https_is_refused_with_the_ways_to_have_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = _refusal(capsys, "up", "--host", "0.0.0.0")
    assert all(option in answer for option in ("--domain NAME", "--tls CERT KEY", "--tls self-signed"))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_loopback_needs_no_https(host: str) -> None:
    assert not parse(["up", "--host", host]).needs_gateway


def test_https_by_domain_or_certificate(tmp_path: Path) -> None:
    certificate, key = tmp_path / "c.pem", tmp_path / "k.pem"
    certificate.touch()
    key.touch()
    assert parse(["up", "--host", "0.0.0.0", "--domain", "learn.example.org"]).needs_gateway
    assert parse(["up", "--tls", "self-signed"]).tls == ("self-signed",)
    assert parse(["up", "--tls", str(certificate), str(key)]).tls == (str(certificate), str(key))


def test_tls_that_makes_no_sense(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "a certificate and its key" in _refusal(capsys, "up", "--tls", "one.pem")
    absent = str(tmp_path / "absent.pem")
    assert f"{absent} can't be read" in _refusal(capsys, "up", "--tls", absent, absent)
    assert "leave out --tls" in _refusal(capsys, "up", "--domain", "a.example", "--tls", "self-signed")


def test_a_file_for_the_passwords_that_cannot_be_written_is_refused_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert parse(["up", "--accounts-file", str(tmp_path / "new")]).accounts_file == tmp_path / "new"
    for place in (tmp_path, tmp_path / "absent" / "file"):
        assert f"{place} can't be written" in _refusal(capsys, "up", "--accounts-file", str(place))


def test_what_a_command_needs_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "DIR" in _refusal(capsys, "content", "import")
    assert "create" in _refusal(capsys, "admin", "remove")
    assert "worker" in _refusal(capsys, "run", "painter")


def test_commands_with_an_action(tmp_path: Path) -> None:
    admin = parse(["admin", "create", "--username", "ada", "--email", "ada@example.org"])
    assert (admin.command, admin.username, admin.email) == ("admin", "ada", "ada@example.org")
    assert parse(["content", "import", str(tmp_path)]).directory == tmp_path
    bench = parse(["bench", "submit", "--submissions", "40", "--url", "http://localhost:9000"])
    assert (bench.submissions, bench.url) == (40, "http://localhost:9000")
    assert list(bench.clients) == [1, 8]
    assert list(parse(["bench", "submit", "--clients", "8"]).clients) == [8]


def test_a_role_gets_the_options_that_are_its_own() -> None:
    arguments = parse(["run", "web", "--services", "accounts", "--port", "9001"])
    assert arguments.role == "web"
    assert list(arguments.rest) == ["--services", "accounts", "--port", "9001"]


def test_the_data_folder_can_be_chosen_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CODEHUB_DATA_DIR", str(tmp_path))
    assert default_data_dir() == tmp_path
    assert parse(["status"]).data == tmp_path
    assert parse(["status", "--data", "/elsewhere"]).data == Path("/elsewhere")
