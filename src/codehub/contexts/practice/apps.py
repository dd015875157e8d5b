"""Django's entry to the context."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "codehub.contexts.practice"
    label = "practice"
    verbose_name = "Practice"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from codehub.contexts.practice import (
            resources,
            tasks,  # noqa: F401  (registers the clean-up job)
        )
        from codehub.contexts.practice.health import judge_health
        from codehub.contexts.practice.metrics import queue_metrics
        from codehub.platform.health.checks import register_check
        from codehub.platform.telemetry.metrics import register_metrics

        resources.register()
        register_check("judge", judge_health, service="practice")
        register_metrics("practice", queue_metrics)
