from django.apps import AppConfig


class RealtimeConfig(AppConfig):
    name = "codehub.platform.realtime"
    label = "realtime"

    def ready(self) -> None:
        from codehub.platform.realtime.revocation import connect_signals

        connect_signals()
