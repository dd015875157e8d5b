from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "codehub.platform.mail"
    label = "mail"

    def ready(self) -> None:
        from codehub.platform.mail import tasks  # noqa: F401  (registers the job)
