from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "codehub.contexts.accounts"
    label = "accounts"
    verbose_name = "Accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from codehub.contexts.accounts.streams import may_listen
        from codehub.kernel.streams import USER
        from codehub.platform.realtime.streams import register_stream

        register_stream(USER, may_listen)
