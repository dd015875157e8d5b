from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "codehub.platform.jobs"
    label = "jobs"

    def ready(self) -> None:
        from codehub.platform.jobs import tasks  # noqa: F401  (registers the clean-up jobs)
