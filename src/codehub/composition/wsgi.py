"""The entry for WSGI servers: `granian --interface wsgi codehub.composition.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

from codehub.platform.health.checks import register_check
from codehub.platform.health.routes import check_routes

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codehub.composition.settings")

application = get_wsgi_application()

# here and not in an app's ready(): a worker has no use for routes and should not load them
register_check("routes", check_routes)
