import pytest

from codehub.platform.settings.database import database_settings


def test_an_address_becomes_settings() -> None:
    made = database_settings("postgres://ada:p%40ss@db.example:6432/codehub?sslmode=require", pool=4)
    assert (made["NAME"], made["USER"], made["PASSWORD"]) == ("codehub", "ada", "p@ss")
    assert (made["HOST"], made["PORT"]) == ("db.example", "6432")
    assert made["OPTIONS"]["sslmode"] == "require"
    assert made["OPTIONS"]["pool"]["max_size"] == 4


def test_a_socket_is_a_folder() -> None:
    made = database_settings("postgresql://codehub@/codehub?host=/run/codehub", pool=None)
    assert (made["HOST"], made["PORT"]) == ("/run/codehub", "")
    assert "pool" not in made["OPTIONS"]


@pytest.mark.parametrize("url", ["mysql://root@db/x", "sqlite:///x.db", "not an address"])
def test_another_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL"):
        database_settings(url, pool=None)
