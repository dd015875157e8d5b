"""The API object: our error answers, and a schema that lists every error code."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError, ValidationErrorContext
from ninja.openapi.schema import OpenAPISchema

from codehub.kernel.errors import InvalidInput, error_classes
from codehub.platform.http.problems import CONTENT_TYPE, answer_exception

PROBLEM_REF = {"$ref": "#/components/schemas/Problem"}
MOST_ERRORS = 100
"""More are not told one by one: a body of a megabyte can have hundreds of thousands."""


class Api(NinjaAPI):
    """Ninja's API whose errors are problems and whose schema says so for every operation."""

    def set_default_exception_handlers(self) -> None:
        self.add_exception_handler(Exception, self._answer)

    def _answer(self, request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
        assert isinstance(error, Exception)
        return answer_exception(request, error)

    def validation_error_from_error_contexts(
        self, error_contexts: list[ValidationErrorContext[Any]]
    ) -> ValidationError:
        """Return Ninja's error with what is wrong; raise InvalidInput where that is too much to tell."""
        if sum(found.pydantic_validation_error.error_count() for found in error_contexts) > MOST_ERRORS:
            raise InvalidInput(f"More than {MOST_ERRORS} fields are wrong.")
        return super().validation_error_from_error_contexts(error_contexts)

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """Return the schema with `Problem`, `ErrorCode` and a default answer for every operation."""
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        schema["components"].setdefault("schemas", {}).update(_problem_schemas())
        for operations in schema["paths"].values():
            for operation in operations.values():
                answers = {str(status): answer for status, answer in operation["responses"].items()}
                operation["responses"] = {"default": _problem_answer(), **answers}
        return schema


def _problem_answer() -> dict[str, Any]:
    return {"description": "What is wrong", "content": {CONTENT_TYPE: {"schema": PROBLEM_REF}}}


def _problem_schemas() -> dict[str, Any]:
    text = {"type": "string"}
    messages = {"type": "object", "additionalProperties": {"type": "array", "items": text}}
    properties = {
        "type": text,
        "title": text,
        "status": {"type": "integer"},
        "detail": text,
        "code": {"$ref": "#/components/schemas/ErrorCode"},
        "request_id": text,
        "fields": messages,
        "retry_after": {"type": "integer", "description": "Seconds."},
    }
    required = ["type", "title", "status", "detail", "code", "request_id"]
    problem = {"title": "Problem", "type": "object", "properties": properties, "required": required}
    return {"ErrorCode": {"title": "ErrorCode", "type": "string", "enum": error_codes()}, "Problem": problem}


def error_codes() -> list[str]:
    """Return the codes of CodeHub's own errors, sorted."""
    return [code for code, found in error_classes().items() if found.__module__.startswith("codehub.")]
