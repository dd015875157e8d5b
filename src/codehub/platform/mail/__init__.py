"""Mail: rendered from templates, sent by the worker, kept as files where no SMTP server is configured."""
