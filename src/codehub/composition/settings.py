"""Django's settings, from `platform.settings.config`. PostgreSQL only; all times UTC."""

from csp.constants import NONCE, NONE, SELF

from codehub.composition.services import chosen_services
from codehub.contexts.accounts.django_settings import *  # noqa: F403 - accounts owns these, composition takes them all
from codehub.platform.settings.config import get_config
from codehub.platform.settings.database import database_settings

config = get_config()

SECRET_KEY = config.secret_key.get_secret_value()
DEBUG = config.debug
ALLOWED_HOSTS = list(config.allowed_hosts)

# read by platform and contexts through django.conf, so that a test can override each
CODEHUB_SERVICES = chosen_services(config.services)
CODEHUB_TRUSTED_PROXIES = config.trusted_proxies
CODEHUB_RATE_LIMITS = config.rate_limits
CODEHUB_WEB_DIST = config.web_dist.resolve()
CODEHUB_WEB_THREADS = config.web_threads
CODEHUB_PUBLIC_ORIGIN = config.public_origin
CODEHUB_DATA_DIR = config.data_dir.resolve()
CODEHUB_QUEUE_PER_USER = config.queue_per_user
CODEHUB_QUEUE_TOTAL = config.queue_total
CODEHUB_QUEUE_VISITORS = config.queue_visitors
CODEHUB_METRICS_TOKEN = config.metrics_token.get_secret_value() if config.metrics_token else ""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "ninja",
    "procrastinate.contrib.django",
    "codehub.platform.http",
    "codehub.platform.health",
    "codehub.platform.outbox",
    "codehub.platform.jobs",
    "codehub.platform.realtime",
    "codehub.platform.mail",
    "codehub.contexts.accounts",
    "codehub.contexts.learning",
    "codehub.contexts.practice",
]

MIDDLEWARE = [
    "codehub.platform.http.middleware.RequestLog",
    "codehub.platform.http.middleware.TrustedProxies",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "codehub.platform.http.middleware.SecurityHeaders",
    "csp.middleware.CSPMiddleware",
    "codehub.platform.http.middleware.BuiltFiles",
    "codehub.platform.http.middleware.KnownHosts",
    "codehub.platform.http.middleware.ApiEdge",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "codehub.composition.urls"
WSGI_APPLICATION = "codehub.composition.wsgi.application"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# Nothing connects while settings load: without DATABASE_URL only what needs no database works.
DATABASES = {
    "default": database_settings(
        config.database_url or "postgres:///codehub",
        pool=None if config.env == "test" else config.database_pool,
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "http_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},  # Django's 300 would throw sessions out all the time
    }
}

USE_TZ = True
TIME_ZONE = "UTC"
# What a refused field says is the server's to word: Django, allauth and we do so in these languages.
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]

# A `__Host-` cookie must be Secure, so over plain http (loopback only) the names are unprefixed.
COOKIE_PREFIX = "__Host-" if config.is_https else ""
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_NAME = "__Host-session" if config.is_https else "codehub_session"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SECURE = config.is_https
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
CSRF_COOKIE_SECURE = config.is_https
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [config.public_origin]
CSRF_FAILURE_VIEW = "codehub.platform.http.csrf.csrf_failure"

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = False  # the gateway redirects; health checks inside the network stay plain
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if config.is_https else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# A source text may have 64 kB; JSON may write a character in six.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    # by content, so the same name is the same file; who imports may be another account than who serves
    "content": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": CODEHUB_DATA_DIR / "files",
            "allow_overwrite": True,
            "file_permissions_mode": 0o644,
        },
    },
}

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ROOT = CODEHUB_WEB_DIST if CODEHUB_WEB_DIST.is_dir() else None
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/.+-[\w-]{8,}\.\w+$"

LOGGING_CONFIG = "codehub.platform.telemetry.logs.configure"
LOGGING = {"format": config.log_format, "level": config.log_level}
