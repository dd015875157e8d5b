from django.apps import AppConfig


class HealthConfig(AppConfig):
    name = "codehub.platform.health"
    label = "health"

    def ready(self) -> None:
        from codehub.platform.health.checks import register_check
        from codehub.platform.health.database import check_database

        register_check("database", check_database)
