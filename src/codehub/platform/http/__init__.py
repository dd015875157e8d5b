"""The edge over HTTP: routers, transactions, errors, limits, security headers."""
