from django.apps import AppConfig


class HttpConfig(AppConfig):
    name = "codehub.platform.http"
    label = "http"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from codehub.platform.http import tasks  # noqa: F401  (registers the clean-up job)
