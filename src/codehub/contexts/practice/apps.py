"""Django's entry to the context."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "codehub.contexts.practice"
    label = "practice"
    default_auto_field = "django.db.models.BigAutoField"
