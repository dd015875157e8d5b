import pytest

from codehub.kernel import errors
from codehub.kernel.errors import DomainError, InvalidInput, error_classes


@pytest.fixture(autouse=True)
def forget_new_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errors, "_registry", dict(errors._registry))


def test_an_error_carries_what_a_person_and_a_program_need() -> None:
    error = InvalidInput("Too short.", fields={"title": ("At least 3 letters.",)}, extra={"place": 3})
    assert (error.code, error.status, error.detail) == ("invalid_input", 422, "Too short.")
    assert error.fields == {"title": ["At least 3 letters."]}
    assert error.extra == {"place": 3}
    assert str(error) == "Too short."


def test_without_detail_its_title_is_its_text() -> None:
    assert str(InvalidInput()) == InvalidInput.title


def test_an_error_needs_a_code_of_its_own() -> None:
    with pytest.raises(TypeError, match="needs a code of its own"):
        type("Nameless", (InvalidInput,), {})


def test_a_code_belongs_to_one_class() -> None:
    with pytest.raises(TypeError, match="invalid_input is the code of InvalidInput already"):
        type("Other", (DomainError,), {"code": "invalid_input"})


def test_every_class_is_listed_by_its_code() -> None:
    made = type("Odd", (DomainError,), {"code": "odd"})
    listed = error_classes()
    assert listed["odd"] is made
    assert list(listed) == sorted(listed)
