"""Django and allauth settings that accounts depends on; `composition.settings` takes all of them."""

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
# auth.W004: the user name is unique by an index on UPPER(username), which this check cannot see
SILENCED_SYSTEM_CHECKS = ["auth.W004"]

PASSWORD_HASHERS = ["codehub.contexts.accounts.hashers.Argon2idHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "codehub.contexts.accounts.validators.MaximumLengthValidator"},
]

ACCOUNT_ADAPTER = "codehub.contexts.accounts.adapters.account.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_USERNAME_MIN_LENGTH = 3
ACCOUNT_USERNAME_VALIDATORS = "codehub.contexts.accounts.validators.USERNAME_VALIDATORS"
ACCOUNT_EMAIL_VERIFICATION = "none"
# A registration that names a taken address is told so on the field.
ACCOUNT_PREVENT_ENUMERATION = False
# Limits are ours (`platform.http.limits`): allauth's are kept in the cache by the request's own transaction,
# which a refused log-in rolls back, and its count per account alone would let anyone lock somebody out.
ACCOUNT_RATE_LIMITS: bool = False
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
