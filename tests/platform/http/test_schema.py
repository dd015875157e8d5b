"""The OpenAPI schema of the example API."""

from typing import Any

import pytest

from codehub.kernel.errors import error_classes
from tests.platform.http.example_urls import api


@pytest.fixture
def schema() -> dict[str, Any]:
    return api.get_openapi_schema(path_prefix="/api/v1/")


def test_every_operation_may_answer_a_problem(schema: dict[str, Any]) -> None:
    answers = [operation["responses"] for path in schema["paths"].values() for operation in path.values()]
    assert len(answers) == 8
    for answer in answers:
        content = answer["default"]["content"]["application/problem+json"]
        assert content["schema"] == {"$ref": "#/components/schemas/Problem"}


def test_the_schema_knows_every_error_code(schema: dict[str, Any]) -> None:
    codes = schema["components"]["schemas"]["ErrorCode"]["enum"]
    assert {"invalid_input", "rate_limited", "csrf_failed", "idempotency_key_reused"} <= set(codes)
    assert set(codes) <= set(error_classes())
    assert codes == sorted(codes)


def test_only_operations_that_need_a_session_ask_for_one(schema: dict[str, Any]) -> None:
    assert schema["components"]["securitySchemes"]["SessionCookie"]["in"] == "cookie"
    assert "security" in schema["paths"]["/api/v1/me"]["get"]
    assert "security" not in schema["paths"]["/api/v1/notes"]["post"]
