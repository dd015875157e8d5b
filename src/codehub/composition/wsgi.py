"""The entry for WSGI servers; production runs `granian --interface wsgi codehub.composition.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "codehub.composition.settings")

application = get_wsgi_application()
