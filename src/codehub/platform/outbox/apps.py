from django.apps import AppConfig
from django.db.models.signals import post_migrate


class OutboxConfig(AppConfig):
    name = "codehub.platform.outbox"
    label = "outbox"

    def ready(self) -> None:
        from codehub.platform.outbox import tasks  # noqa: F401  (registers the clean-up job)
        from codehub.platform.outbox.subscriptions import sync_after_migrate

        post_migrate.connect(sync_after_migrate, sender=self)
