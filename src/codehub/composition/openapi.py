"""Print the API's schema: `python -m codehub.composition.openapi > openapi.json`. Needs no database."""

import json
import os
import sys

import django


def schema_text() -> str:
    """Return the schema of all services, the same text for the same code."""
    from codehub.composition.services import SERVICES
    from codehub.composition.wiring import make_api

    schema = make_api(SERVICES).get_openapi_schema(path_prefix="/api/v1/")
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codehub.composition.settings")
    django.setup()
    sys.stdout.write(schema_text())
