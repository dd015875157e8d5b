"""The entry for WSGI servers (production: `granian --interface wsgi codehub.composition.wsgi:application`)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codehub.composition.settings")

application = get_wsgi_application()
