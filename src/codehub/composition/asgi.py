"""The entry for uvicorn: HTTP through Django's WSGI handler on a pool of threads, `/ws` through Channels.

Django's own ASGI handler makes a thread per request, which costs a multiple of what a pooled one does.
"""

from typing import Any, cast

from a2wsgi import WSGIMiddleware
from channels.routing import ProtocolTypeRouter
from django.conf import settings

from codehub.composition.wsgi import application as wsgi_application

# what follows has models, and the line above loads Django
# isort: split
from codehub.composition.websocket import websocket
from codehub.platform.http.asgi import Http
from codehub.platform.realtime.lifespan import lifespan_application

# a2wsgi's types name the environment's keys one by one, Django's say dict
http = Http(WSGIMiddleware(cast(Any, wsgi_application), workers=settings.CODEHUB_WEB_THREADS))

application = ProtocolTypeRouter({"http": http, "websocket": websocket, "lifespan": lifespan_application})
