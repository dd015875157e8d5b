from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "codehub.contexts.learning"
    label = "learning"
    verbose_name = "Learning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from codehub.contexts.learning import handlers, resources  # noqa: F401  (handlers register themselves)

        resources.register()
